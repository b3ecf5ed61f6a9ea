package org.presessions.applications.reminding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.presessions.applications.ApplicationMailer;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.Reminder;
import org.presessions.applications.ReminderRepository;
import org.presessions.applications.together.CoWriters;
import org.presessions.calendar.PreSessionGivenUp;
import org.presessions.calendar.PreSessionTakenUp;
import org.presessions.mail.LetterTemplate;
import org.presessions.shared.words.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells those who write an application that there will be no Pre-session, and that there is one after all. These
/// mails leave by themselves: whoever reads the outbox is not to see who has a draft.
@Component
class GivenUpNotices implements LetterTemplate.Source {
    private static final List<String> FIELDS = List.of("state", "series", "reason");
    private static final LetterTemplate OF_GIVEN_UP = new LetterTemplate("applications.mail.given-up", FIELDS);
    private static final LetterTemplate OF_TAKEN_UP =
            new LetterTemplate("applications.mail.taken-up", List.of("state", "series", ""));

    private static final String KIND = "application-given-up";
    private static final Instant OF_NO_CLOSE = Instant.EPOCH;

    private final ReminderRepository repository;
    private final Applications applications;
    private final ApplicationMailer mailer;
    private final CoWriters coWriters;
    private final Words words;
    private final Clock clock;

    GivenUpNotices(
            ReminderRepository repository,
            Applications applications,
            ApplicationMailer mailer,
            CoWriters coWriters,
            Words words,
            Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.mailer = mailer;
        this.coWriters = coWriters;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(OF_GIVEN_UP, OF_TAKEN_UP);
    }

    @ApplicationModuleListener
    void on(PreSessionGivenUp event) {
        for (var id : repository.untold(event.preSessionId(), Reminder.GIVEN_UP, OF_NO_CLOSE, clock.instant()))
            if (repository.tell(id, Reminder.GIVEN_UP, OF_NO_CLOSE, clock.instant()))
                applications.findDraft(id).ifPresent(this::tellGivenUp);
    }

    /// Those who were told otherwise, as long as they have it still.
    @ApplicationModuleListener
    void on(PreSessionTakenUp event) {
        for (var id : repository.forgetGivenUp(event.preSessionId()))
            applications.findDraft(id).ifPresent(draft -> tell(draft, OF_TAKEN_UP, ""));
    }

    private void tellGivenUp(Draft draft) {
        var reason = draft.preSession()
                .notHeld()
                .map(said -> said.in(draft.locale()))
                .orElse("");
        tell(draft, OF_GIVEN_UP, reason);
    }

    /// Whoever has handed in another one for the same Pre-session is written to about that.
    private void tell(Draft draft, LetterTemplate template, String reason) {
        if (hasHandedIn(draft)) return;
        var state = draft.preSession().state().name(draft.locale());
        var series = draft.preSession().series().number(words.in(draft.locale()));
        for (var writer : coWriters.toldOf(draft))
            mailer.send(mailer.written(KIND, draft, writer, template, state, series, reason));
    }

    private boolean hasHandedIn(Draft draft) {
        return applications.of(draft.applicantId()).stream()
                .filter(other -> other.status() == ApplicationStatus.SUBMITTED)
                .anyMatch(other ->
                        other.preSession().id().equals(draft.preSession().id()));
    }
}
