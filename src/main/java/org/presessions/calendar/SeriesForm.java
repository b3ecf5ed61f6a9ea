package org.presessions.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Page;
import org.presessions.shared.words.Zones;

/// A series as its form describes it; texts as they were typed.
///
/// @param startsOn ISO date, as `<input type=date>` sends it
/// @param toBeConfirmed any value where ticked
/// @param another any value where one more series for the same session is wanted
/// @param kind one of [SeriesKind]; for the missions in Geneva where nothing is said
/// @param zone of its hours and deadlines, such as `Europe/Zurich`; Geneva where nothing is said
/// @param draft any value where it is not to be announced yet
/// @param late any value where it is meant that they are held when the Working Group meets already, or after it
/// @param states ISO codes of the States that get a Pre-session
/// @param shown the session whose States were on the page; that of the series where nothing is said
/// @param kept ISO codes of States that were chosen while those of another session were on the page
/// @param show any value where only the States of the session are to be shown
record SeriesForm(
        @Nullable String session,
        @Nullable String format,
        @Nullable String precision,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String toBeConfirmed,
        @Nullable String another,
        @Nullable String kind,
        @Nullable String zone,
        @Nullable String draft,
        @Nullable String late,
        @Nullable Set<String> states,
        @Nullable String shown,
        @Nullable Set<String> kept,
        @Nullable String show) {
    private static final int DAYS_AT_MOST = 62;

    static SeriesForm empty(String session) {
        return new SeriesForm(
                session,
                Format.VIRTUAL.code(),
                "days",
                "",
                "",
                null,
                null,
                SeriesKind.GENEVA.code(),
                Page.GENEVA.getId(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static SeriesForm of(Series series) {
        var dates = series.dates();
        return new SeriesForm(
                Integer.toString(series.sessionNumber()),
                series.format().code(),
                dates.precision().code(),
                dates.startsOn().toString(),
                dates.endsOn().toString(),
                dates.toBeConfirmed() ? "yes" : null,
                null,
                series.kind().code(),
                series.zone().getId(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Set<String> chosenStates() {
        return states == null ? Set.of() : states;
    }

    /// All that were ever chosen on the page, whatever session was shown.
    Set<String> everChosen() {
        var all = new TreeSet<>(chosenStates());
        if (kept != null) all.addAll(kept);
        return all;
    }

    /// Whether the States on the page were those of the session that is chosen.
    boolean isOfShown(int session) {
        return text(shown).isEmpty() || text(shown).equals(Integer.toString(session));
    }

    /// @param reviewed the session before which they are held
    FieldErrors check(WorkingGroupSession reviewed) {
        var errors = check();
        if (!errors.any() && late == null)
            errors.addIf(
                    !knownDay().isBefore(reviewed.startsOn()),
                    "late",
                    "calendar.error.late",
                    reviewed.number(),
                    reviewed.startsOn());
        return errors;
    }

    /// The last day where days are known, else the beginning of what is.
    private LocalDate knownDay() {
        return dates().precision() == SeriesDates.Precision.DAYS ? dates().endsOn() : dates().startsOn();
    }

    private FieldErrors check() {
        var errors = new FieldErrors();
        errors.addIf(parsedFormat().isEmpty(), "format", "calendar.error.format");
        errors.addIf(parsedZone().isEmpty(), "zone", "calendar.error.zone");
        errors.addIf(parsedPrecision().isEmpty(), "precision", "calendar.error.precision");
        errors.addIf(date(startsOn).isEmpty(), "startsOn", "calendar.error.first-day");
        errors.addIf(date(endsOn).isEmpty(), "endsOn", "calendar.error.last-day");
        if (date(startsOn).isPresent() && date(endsOn).isPresent()) checkOrder(errors);
        return errors;
    }

    private void checkOrder(FieldErrors errors) {
        var first = date(startsOn).orElseThrow();
        var last = date(endsOn).orElseThrow();
        errors.addIf(last.isBefore(first), "endsOn", "calendar.error.order");
        errors.addIf(last.isAfter(first.plusDays(DAYS_AT_MOST)), "endsOn", "calendar.error.long", DAYS_AT_MOST);
    }

    /// The checked dates.
    SeriesDates dates() {
        return new SeriesDates(
                parsedPrecision().orElseThrow(),
                date(startsOn).orElseThrow(),
                date(endsOn).orElseThrow(),
                toBeConfirmed != null);
    }

    Optional<Format> parsedFormat() {
        return Coded.find(Format.class, text(format));
    }

    NewSeries announced(String slug, int sessionNumber) {
        return new NewSeries(
                slug,
                sessionNumber,
                parsedKind(),
                parsedFormat().orElseThrow(),
                dates(),
                parsedZone().orElseThrow(),
                false,
                List.copyOf(chosenStates()));
    }

    SeriesKind parsedKind() {
        return Coded.find(SeriesKind.class, text(kind)).orElse(SeriesKind.GENEVA);
    }

    Optional<ZoneId> parsedZone() {
        return zone == null ? Optional.of(Page.GENEVA) : Zones.find(text(zone));
    }

    private Optional<SeriesDates.Precision> parsedPrecision() {
        return Coded.find(SeriesDates.Precision.class, text(precision));
    }

    static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(text(text)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
