package org.presessions.applications;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.presessions.applications.calls.Calls;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is noted of a draft while somebody works on it, beside the answers.
@Component
@Transactional
public class DraftNotes {
    private final ApplicationRepository repository;
    private final ReminderRepository reminders;
    private final Calls calls;
    private final Clock clock;

    DraftNotes(ApplicationRepository repository, ReminderRepository reminders, Calls calls, Clock clock) {
        this.repository = repository;
        this.reminders = reminders;
        this.calls = calls;
        this.clock = clock;
    }

    /// Notes that its form is open in a browser, as long as the call is: afterwards that gives no more time.
    public void opened(Draft draft) {
        if (calls.isOpen(draft.preSession())) repository.opened(draft.id(), clock.instant());
    }

    /// Notes by which clocks its owner lives.
    public void noteZone(UUID id, ZoneId zone) {
        reminders.setZone(id, zone);
    }

    /// Its owner has come signed in: from now on nobody else gets in, not even the browser that began it.
    public void claim(Draft draft) {
        if (draft.isUnclaimed()) repository.claim(draft.id(), clock.instant());
    }
}
