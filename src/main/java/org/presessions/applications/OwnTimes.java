package org.presessions.applications;

import java.time.Instant;
import java.util.UUID;
import org.presessions.mail.LetterHour;
import org.presessions.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hours as letters about an application say them: in Geneva's time, and in that of the browser that began it.
@Component
public class OwnTimes {
    private final ReminderRepository zones;

    OwnTimes(ReminderRepository zones) {
        this.zones = zones;
    }

    @Transactional(readOnly = true)
    public LetterHour of(UUID applicationId, Instant at) {
        return new LetterHour(at, Page.GENEVA, zones.zone(applicationId));
    }
}
