package org.presessions.shared.words;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.TimeZoneNames;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates, times and numbers as the reader's language writes them. An instant never stands without its zone.
public record Formats(Words words) {
    /// "1er mars": the one day that French counts so.
    private static final Pattern FIRST = Pattern.compile("(?<!\\d)1 (?=\\p{L})");

    /// Within which a day without its year is the right one.
    private static final Duration NEAR = Duration.ofDays(180);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /// "Monday 16 August 2021, 23:59 in Geneva"
    public String instant(Instant at, ZoneId zone) {
        var key = placeOf(zone).isPresent() ? "shared.instant" : "shared.instant-of-no-place";
        return words.t(key, day(at.atZone(zone).toLocalDate()), clock(at, zone), place(zone));
    }

    /// "21 days", "5 hours", "9 minutes": in the largest of which there are two; rounded down, but never to nothing
    public String span(Duration span) {
        if (span.toDays() > 1) return words.t("shared.days", span.toDays());
        if (span.toHours() > 1) return words.t("shared.hours", span.toHours());
        return words.t("shared.minutes", Math.max(1, span.toMinutes()));
    }

    /// "23:59"
    public String clock(Instant at, ZoneId zone) {
        return CLOCK.withDecimalStyle(DecimalStyle.of(words.locale())).format(at.atZone(zone));
    }

    /// "Monday 16 August 2021"
    public String day(LocalDate date) {
        return words.t("shared.day", write("EEEE", date), date(date));
    }

    /// "16 August 2021"
    public String date(LocalDate date) {
        return write("yMMMMd", date);
    }

    /// "August 2021"
    public String month(LocalDate date) {
        return write("yMMMM", date);
    }

    /// "Aug": what stands over the day on a calendar's sheet
    public String shortMonth(LocalDate date) {
        return write("MMM", date);
    }

    /// "7 Dec", or "7 Dec 2028" where nobody would take it for the next one
    public String dayAndMonth(Instant at, ZoneId zone, Instant now) {
        return write(isNear(at, now) ? "MMMd" : "yMMMd", at.atZone(zone).toLocalDate());
    }

    /// "Mon 18 Jan, 10:00", where the zone stands nearby; "Mon 18 Jan 2029, 10:00" where nobody would take it for the
    /// next one, or the last
    public String shortInstant(Instant at, ZoneId zone, Instant now) {
        var day =
                write(isNear(at, now) ? "EEEMMMd" : "yEEEMMMd", at.atZone(zone).toLocalDate());
        return words.t("shared.short-instant", day, clock(at, zone));
    }

    private static boolean isNear(Instant at, Instant now) {
        return Duration.between(now, at).abs().compareTo(NEAR) < 0;
    }

    /// "8–11 December 2020", "30 November – 3 December 2020"
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) return date(from);
        if (from.withDayOfMonth(1).equals(to.withDayOfMonth(1))) return write("d", from) + "–" + date(to);
        return (from.getYear() == to.getYear() ? write("MMMMd", from) : date(from)) + " – " + date(to);
    }

    /// "A, B and C"
    public String list(List<String> parts) {
        return ListFormatter.getInstance(words.locale()).format(parts);
    }

    /// "Geneva" for Europe/Zurich, "Lagos" for Africa/Lagos; the zone's own name where it is of no place
    public String place(ZoneId zone) {
        return placeOf(zone).orElse(zone.getId());
    }

    private Optional<String> placeOf(ZoneId zone) {
        if (zone.getId().equals("Europe/Zurich")) return Optional.of(words.t("shared.zone.geneva"));
        var names = TimeZoneNames.getInstance(words.locale());
        return Optional.ofNullable(names.getExemplarLocationName(zone.getId()));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }

    /// "1.4 MB"
    public String bytes(long bytes) {
        if (bytes < 1_000_000) return words.t("shared.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
        return words.t("shared.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }

    /// "4:05", minutes and seconds of a recording
    public static String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    private String write(String skeleton, LocalDate date) {
        var written = DatePatterns.of(skeleton, words.locale()).format(date);
        return words.locale().getLanguage().equals("fr")
                ? FIRST.matcher(written).replaceFirst("1er ")
                : written;
    }
}
