package org.presessions.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.states.State;

/// A block as its form describes it.
///
/// @param day one of those of the programme, an ISO date
/// @param state codes of its States
/// @param startsAt local time; empty where it follows the one before it
/// @param minutes empty where they are computed
record BlockForm(
        @Nullable String day,
        @Nullable String kind,
        @Nullable List<String> state,
        @Nullable String startsAt,
        @Nullable String minutes) {

    static BlockForm emptyOn(String day) {
        return new BlockForm(day, BlockKind.SCREENING.code(), List.of(), "", "");
    }

    static BlockForm of(LocalDate day, Block block) {
        return new BlockForm(
                day.toString(),
                block.kind().code(),
                block.states().stream().map(State::iso3).toList(),
                block.startsAt().map(Object::toString).orElse(""),
                block.minutes().map(Object::toString).orElse(""));
    }

    FieldErrors check(List<Day> days, List<State> states) {
        var errors = new FieldErrors();
        errors.addIf(parsedDay(days).isEmpty(), "day", "programme.error.day");
        errors.addIf(parsedKind().isEmpty(), "kind", "programme.error.kind");
        parsedKind().ifPresent(known -> checkStates(known, chosen(states).size(), errors));
        errors.addIf(
                !DayForm.text(startsAt).isEmpty() && DayForm.time(startsAt).isEmpty(),
                "startsAt",
                "programme.error.time");
        errors.addIf(
                !DayForm.text(minutes).matches("|[1-9]|[1-9][0-9]|[1-5][0-9][0-9]|600"),
                "minutes",
                "programme.error.minutes");
        return errors;
    }

    private static void checkStates(BlockKind kind, int chosen, FieldErrors errors) {
        errors.addIf(kind.isScreening() && chosen != 1, "state", "programme.error.one-state");
        errors.addIf(kind == BlockKind.QUESTIONS && chosen == 0, "state", "programme.error.states");
    }

    Optional<LocalDate> parsedDay(List<Day> days) {
        return DayForm.date(day)
                .filter(date -> days.stream().anyMatch(known -> known.date().equals(date)));
    }

    Optional<BlockKind> parsedKind() {
        return Coded.find(BlockKind.class, DayForm.text(kind));
    }

    List<String> codes() {
        return state == null ? List.of() : state;
    }

    /// What was checked.
    Block block(UUID id, List<State> states) {
        var known = parsedKind().orElseThrow();
        return new Block(
                id,
                known,
                known.isAboutStates() ? chosen(states) : List.of(),
                DayForm.time(startsAt),
                Optional.of(DayForm.text(minutes))
                        .filter(text -> !text.isEmpty())
                        .map(Integer::valueOf));
    }

    private List<State> chosen(List<State> states) {
        return states.stream().filter(one -> codes().contains(one.iso3())).toList();
    }
}
