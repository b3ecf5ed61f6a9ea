package org.presessions.selection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.presessions.calendar.PreSession;

/// Until when a speaker is to say yes or no.
public final class ConfirmBy {
    /// A week, where nobody chose otherwise.
    static final Period USUALLY = Period.ofDays(7);

    /// With less nobody could ask at home; so long at least a letter that waits leaves its reader.
    static final Duration AT_LEAST = Duration.ofDays(2);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private ConfirmBy() {}

    /// @param wanted what was chosen; it is passed over where it is too near
    static Instant of(Optional<Instant> wanted, PreSession preSession, Instant now) {
        var zone = preSession.series().zone();
        var usual = endOf(LocalDate.ofInstant(now, zone).plus(USUALLY), zone);
        var by = wanted.filter(at -> isInTime(at, now)).orElse(usual);
        var start = start(preSession);
        return start.isAfter(now) && start.isBefore(by) ? start : by;
    }

    /// Whether a day can be chosen: not too near, and before the Pre-session.
    public static boolean canBe(Instant wanted, PreSession preSession, Instant now) {
        var start = start(preSession);
        return isInTime(wanted, now) && (!start.isAfter(now) || wanted.isBefore(start));
    }

    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    private static boolean isInTime(Instant at, Instant now) {
        return !at.isBefore(now.plus(AT_LEAST));
    }

    private static Instant start(PreSession preSession) {
        var series = preSession.series();
        return preSession
                .startsAt()
                .orElseGet(() ->
                        series.dates().startsOn().atStartOfDay(series.zone()).toInstant());
    }
}
