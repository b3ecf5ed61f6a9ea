package org.presessions.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
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

    /// Where the browsers were in which some applications were begun; those of which that is not known are left out.
    @Transactional(readOnly = true)
    public Map<UUID, ZoneId> zones(Collection<UUID> ids) {
        return zones.zones(ids);
    }

    public static LetterHour of(Draft draft, Instant at) {
        return new LetterHour(at, Page.GENEVA, draft.zone());
    }

    @Transactional(readOnly = true)
    public LetterHour of(UUID applicationId, Instant at) {
        return new LetterHour(at, Page.GENEVA, zones.zone(applicationId));
    }
}
