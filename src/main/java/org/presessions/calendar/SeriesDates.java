package org.presessions.calendar;

import java.time.LocalDate;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Formats;

/// When a series is held, no more precisely than the organisers know: "8–11 December 2020 (TBC)", "week of 6 December
/// 2021".
///
/// @param endsOn last day, inclusive
/// @param toBeConfirmed announced, but not yet certain
public record SeriesDates(Precision precision, LocalDate startsOn, LocalDate endsOn, boolean toBeConfirmed) {
    public enum Precision implements Coded {
        DAYS,
        WEEK,
        MONTH
    }

    public SeriesDates {
        if (endsOn.isBefore(startsOn)) throw new IllegalArgumentException("a series ends before it starts");
    }

    public String in(Formats formats) {
        var dates = switch (precision) {
            case DAYS -> formats.days(startsOn, endsOn);
            case WEEK -> formats.words().t("calendar.dates.week", formats.date(startsOn));
            case MONTH -> formats.month(startsOn);
        };
        return toBeConfirmed ? formats.words().t("calendar.dates.to-be-confirmed", dates) : dates;
    }
}
