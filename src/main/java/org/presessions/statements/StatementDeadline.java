package org.presessions.statements;

import java.time.Instant;
import java.time.LocalTime;
import org.presessions.calendar.PreSession;

/// Statements are wanted two weeks before the Pre-session, by the end of the day where the series is held: staff need
/// the time to look at them, and speakers to change them.
public final class StatementDeadline {
    private static final int DAYS_BEFORE = 14;

    private StatementDeadline() {}

    public static Instant of(PreSession preSession) {
        var zone = preSession.series().zone();
        var day = preSession
                .startsAt()
                .map(start -> start.atZone(zone).toLocalDate())
                .orElse(preSession.series().dates().startsOn());
        return day.minusDays(DAYS_BEFORE)
                .atTime(LocalTime.of(23, 59))
                .atZone(zone)
                .toInstant();
    }
}
