package org.presessions.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterHour;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hours as letters about an application say them: in the time of its series, and in that of the browser that began it.
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
        return new LetterHour(at, draft.preSession().series().zone(), draft.zone());
    }

    @Transactional(readOnly = true)
    public LetterHour of(UUID applicationId, PreSession preSession, Instant at) {
        var own = zones.zones(List.of(applicationId)).get(applicationId);
        return new LetterHour(at, preSession.series().zone(), Optional.ofNullable(own));
    }
}
