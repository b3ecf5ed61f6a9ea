package org.presessions.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;
import org.presessions.states.State;
import org.presessions.states.States;

/// A Working Group session as its form describes it; texts as they were typed.
///
/// @param startsOn ISO date, as `<input type=date>` sends it
/// @param toBeConfirmed any value where ticked
/// @param states one a line, by code or name
record SessionForm(
        @Nullable String number,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String toBeConfirmed,
        @Nullable String states) {
    private static final int NUMBER_AT_MOST = 999;
    private static final int DAYS_AT_MOST = 31;

    /// What stands about the names in a list that was copied: "1. Haiti," or "• Haiti;".
    private static final Pattern LIST_SIGNS = Pattern.compile("^\\s*(\\d{1,3}\\s*[.):-]|[-–•*·])\\s*|\\s*[,;.]\\s*$");

    static SessionForm next(int number) {
        return new SessionForm(Integer.toString(number), "", "", "yes", "");
    }

    static SessionForm of(WorkingGroupSession session, List<Review> reviews, Locale locale) {
        return new SessionForm(
                Integer.toString(session.number()),
                session.startsOn().toString(),
                session.endsOn().toString(),
                session.datesVerified() ? null : "yes",
                reviews.stream().map(review -> review.state().name(locale)).collect(Collectors.joining("\n")));
    }

    /// @param locale in which a State is named that may be meant
    FieldErrors check(States known, Locale locale) {
        var errors = new FieldErrors();
        errors.addIf(parsedNumber().isEmpty(), "number", "calendar.error.session-number");
        errors.addIf(SeriesForm.date(startsOn).isEmpty(), "startsOn", "calendar.error.first-day");
        errors.addIf(SeriesForm.date(endsOn).isEmpty(), "endsOn", "calendar.error.last-day");
        if (SeriesForm.date(startsOn).isPresent() && SeriesForm.date(endsOn).isPresent()) checkOrder(errors);
        for (var line : lines()) if (known.named(line).isEmpty()) addUnknown(line, known, locale, errors);
        errors.addIf(lines().isEmpty(), "states", "calendar.error.no-states");
        return errors;
    }

    /// What the checked form says.
    PlannedSession planned(States known) {
        var reviewed = new ArrayList<State>();
        for (var line : lines()) {
            var state = known.named(line).orElseThrow();
            if (!reviewed.contains(state)) reviewed.add(state);
        }
        return new PlannedSession(
                parsedNumber().orElseThrow(),
                SeriesForm.date(startsOn).orElseThrow(),
                SeriesForm.date(endsOn).orElseThrow(),
                toBeConfirmed != null,
                List.copyOf(reviewed));
    }

    private static void addUnknown(String line, States known, Locale locale, FieldErrors errors) {
        known.nearlyNamed(line)
                .ifPresentOrElse(
                        state -> errors.add("states", "calendar.error.state-like", line, state.name(locale)),
                        () -> errors.add("states", "calendar.error.no-state", line));
    }

    private void checkOrder(FieldErrors errors) {
        var first = SeriesForm.date(startsOn).orElseThrow();
        var last = SeriesForm.date(endsOn).orElseThrow();
        errors.addIf(last.isBefore(first), "endsOn", "calendar.error.order");
        errors.addIf(last.isAfter(first.plusDays(DAYS_AT_MOST)), "endsOn", "calendar.error.long-session", DAYS_AT_MOST);
    }

    private List<String> lines() {
        return SeriesForm.text(states)
                .lines()
                .map(line -> LIST_SIGNS.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<Integer> parsedNumber() {
        return Optional.of(SeriesForm.text(number))
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(known -> known > 0 && known <= NUMBER_AT_MOST);
    }
}
