package org.presessions.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;

/// A hall as its form describes it.
///
/// @param capacity how many may sit there; empty where nobody said
/// @param forAll `yes` where everybody may read where it is
record HallForm(
        @Nullable String name,
        @Nullable String directions,
        @Nullable String capacity,
        @Nullable String forAll) {
    private static final int NAME_AT_MOST = 100;
    private static final int DIRECTIONS_AT_MOST = 500;

    /// In a capital the address may put people in danger: there it is told to those alone who take part, until
    /// somebody says otherwise.
    static HallForm empty(Series series) {
        return new HallForm("", "", "", series.kind() == SeriesKind.GENEVA ? "yes" : "no");
    }

    static HallForm of(Hall hall) {
        return new HallForm(
                hall.name(),
                hall.directions(),
                hall.capacity().map(Object::toString).orElse(""),
                hall.isForAll() ? "yes" : "no");
    }

    /// @param others of the series, by name
    FieldErrors check(List<Hall> others) {
        var errors = new FieldErrors();
        errors.addIf(text(name).isEmpty(), "name", "calendar.hall.error.name");
        errors.addIf(text(name).length() > NAME_AT_MOST, "name", "calendar.hall.error.long-name", NAME_AT_MOST);
        errors.addIf(
                others.stream().anyMatch(other -> other.name().equals(text(name))),
                "name",
                "calendar.hall.error.same-name");
        errors.addIf(
                text(directions).length() > DIRECTIONS_AT_MOST,
                "directions",
                "calendar.hall.error.long-directions",
                DIRECTIONS_AT_MOST);
        errors.addIf(
                !text(capacity).matches("|[1-9][0-9]{0,2}|[1-4][0-9]{3}|5000"),
                "capacity",
                "calendar.hall.error.capacity");
        return errors;
    }

    /// What was checked.
    Hall hall(UUID id) {
        return new Hall(
                id,
                text(name),
                text(directions),
                Optional.of(text(capacity)).filter(seats -> !seats.isEmpty()).map(Integer::valueOf),
                text(forAll).equals("yes"));
    }

    String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
