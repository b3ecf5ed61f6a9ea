package org.presessions.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Series;
import org.presessions.shared.FieldErrors;

/// A day as its form describes it.
///
/// @param date ISO date, as `<input type=date>` sends it
/// @param dayStarts local time, as `<input type=time>` sends it
record DayForm(
        @Nullable String date,
        @Nullable String dayStarts,
        @Nullable String dayEnds) {
    private static final int FAR_DAYS = 62; // a day outside of the series is warned of; one far away is a slip

    /// The day after those that are planned already, with the hours of the last of them.
    static DayForm next(Series series, List<Day> planned) {
        if (planned.isEmpty()) return new DayForm(series.dates().startsOn().toString(), "09:00", "18:00");
        var last = planned.getLast();
        return new DayForm(
                last.date().plusDays(1).toString(),
                last.startsAt().toString(),
                last.endsAt().toString());
    }

    FieldErrors check(Series series) {
        var errors = new FieldErrors();
        errors.addIf(parsedDate().filter(day -> isNear(day, series)).isEmpty(), "date", "programme.error.date");
        errors.addIf(time(dayStarts).isEmpty(), "dayStarts", "programme.error.time");
        errors.addIf(time(dayEnds).isEmpty(), "dayEnds", "programme.error.time");
        var isOrdered = time(dayStarts)
                .flatMap(start -> time(dayEnds).map(start::isBefore))
                .orElse(true);
        errors.addIf(!isOrdered, "dayEnds", "programme.error.order");
        return errors;
    }

    Optional<LocalDate> parsedDate() {
        return date(date);
    }

    LocalTime starts() {
        return time(dayStarts).orElseThrow();
    }

    LocalTime ends() {
        return time(dayEnds).orElseThrow();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(text(text)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(@Nullable String text) {
        try {
            return Optional.of(LocalTime.parse(text(text)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static boolean isNear(LocalDate day, Series series) {
        var dates = series.dates();
        return !day.isBefore(dates.startsOn().minusDays(FAR_DAYS))
                && !day.isAfter(dates.endsOn().plusDays(FAR_DAYS));
    }
}
