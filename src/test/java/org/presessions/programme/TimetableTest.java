package org.presessions.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Format;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.shared.Page;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;

class TimetableTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 12);
    private static final State HAITI = state("HTI");
    private static final State TOGO = state("TGO");
    private static final Series SERIES = new Series(
            UUID.randomUUID(),
            "36",
            36,
            Format.VIRTUAL,
            new SeriesDates(SeriesDates.Precision.DAYS, MONDAY, MONDAY.plusDays(1), false),
            Page.GENEVA,
            false);
    private static final Lengths UNKNOWN = new Lengths(Map.of(), Map.of());

    @Test
    void aBlockBeginsWhenTheOneBeforeItEnds() {
        var day = day(block(BlockKind.OPENING), block(BlockKind.SCREENING, HAITI), block(BlockKind.QUESTIONS, HAITI));
        var lengths = new Lengths(Map.of("HTI", Duration.ofSeconds(22 * 60 + 5)), Map.of());
        assertThat(clocks(day, lengths)).containsExactly("09:00-09:15", "09:15-09:38", "09:38-10:23");
    }

    @Test
    void whoHasNoPanelYetIsGivenTheUsualTime() {
        assertThat(clocks(day(block(BlockKind.PRE_SESSION, HAITI), block(BlockKind.BREAK)), UNKNOWN))
                .containsExactly("09:00-10:00", "10:00-10:15");
    }

    @Test
    void anHourOfItsOwnLeavesAGapOrOverlaps() {
        var slow = new Block(UUID.randomUUID(), BlockKind.SCREENING, List.of(HAITI), Optional.empty(), Optional.of(40));
        var early = at(BlockKind.QUESTIONS, "09:30", HAITI);
        assertThat(clocks(day(slow, early), UNKNOWN)).containsExactly("09:00-09:40", "09:30-10:15");
        assertThat(warnings(UNKNOWN, day(slow, early))).containsExactly(Warning.of("overlap", "09:40"));
        assertThat(warnings(UNKNOWN, day(slow, at(BlockKind.QUESTIONS, "11:00", HAITI))))
                .isEmpty();
    }

    @Test
    void aBlockMayBeTooShortAndADayTooLong() {
        var lengths = new Lengths(Map.of("HTI", Duration.ofMinutes(25)), Map.of());
        var brief =
                new Block(UUID.randomUUID(), BlockKind.SCREENING, List.of(HAITI), Optional.empty(), Optional.of(20));
        assertThat(warnings(lengths, day(brief))).containsExactly(Warning.of("short", 25, 20));
        var late =
                new Day(MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 30), List.of(block(BlockKind.PRE_SESSION, HAITI)));
        assertThat(warnings(UNKNOWN, late)).containsExactly(Warning.of("long", 30L, "09:30"));
    }

    @Test
    void daysAreThoseOfTheSeries() {
        var wednesday = new Day(MONDAY.plusDays(2), LocalTime.of(9, 0), LocalTime.of(18, 0), List.of());
        assertThat(warnings(UNKNOWN, wednesday)).containsExactly(Warning.of("outside"));
    }

    @Test
    void itSaysWhoseNightItIs() {
        var zones = Map.of("HTI", List.of(ZoneId.of("America/Port-au-Prince"), ZoneId.of("Europe/Paris")));
        var lengths = new Lengths(Map.of(), zones);
        // 09:00 in Geneva is 03:00 in Port-au-Prince, 14:00 is 08:00
        assertThat(warnings(lengths, day(block(BlockKind.SCREENING, HAITI))))
                .containsExactly(Warning.of("night", HAITI, "03:00"));
        assertThat(warnings(lengths, day(at(BlockKind.SCREENING, "14:00", HAITI))))
                .isEmpty();
        assertThat(warnings(lengths, day(at(BlockKind.QUESTIONS, "11:45", TOGO, HAITI))))
                .containsExactly(Warning.of("night", HAITI, "05:45"));
    }

    @Test
    void eachStateIsInItOnce() {
        var days = List.of(day(block(BlockKind.SCREENING, HAITI), block(BlockKind.PRE_SESSION, HAITI)));
        assertThat(Timetable.of(SERIES, List.of(HAITI, TOGO), days, UNKNOWN).warnings())
                .containsExactly(Warning.of("missing", TOGO), Warning.of("twice", HAITI));
    }

    @Test
    void jointQuestionsComeAfterTheStatements() {
        var early = day(
                block(BlockKind.SCREENING, HAITI),
                block(BlockKind.QUESTIONS, HAITI, TOGO),
                block(BlockKind.SCREENING, TOGO));
        assertThat(Timetable.of(SERIES, List.of(HAITI, TOGO), List.of(early), UNKNOWN)
                        .warnings())
                .containsExactly(Warning.of("questions-first", TOGO));
        var late = day(
                block(BlockKind.SCREENING, HAITI),
                block(BlockKind.SCREENING, TOGO),
                block(BlockKind.QUESTIONS, HAITI, TOGO));
        assertThat(Timetable.of(SERIES, List.of(HAITI, TOGO), List.of(late), UNKNOWN)
                        .warnings())
                .isEmpty();
    }

    private static List<String> clocks(Day day, Lengths lengths) {
        return Timetable.of(SERIES, List.of(), List.of(day), lengths).days().getFirst().blocks().stream()
                .map(block -> LocalTime.ofInstant(block.startsAt(), Page.GENEVA) + "-"
                        + LocalTime.ofInstant(block.endsAt(), Page.GENEVA))
                .toList();
    }

    private static List<Warning> warnings(Lengths lengths, Day day) {
        var planned =
                Timetable.of(SERIES, List.of(), List.of(day), lengths).days().getFirst();
        return Stream.concat(
                        planned.blocks().stream().flatMap(block -> block.warnings().stream()),
                        planned.warnings().stream())
                .toList();
    }

    private static Day day(Block... blocks) {
        return new Day(MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0), List.of(blocks));
    }

    private static Block block(BlockKind kind, State... states) {
        return new Block(UUID.randomUUID(), kind, List.of(states), Optional.empty(), Optional.empty());
    }

    private static Block at(BlockKind kind, String time, State... states) {
        return new Block(
                UUID.randomUUID(), kind, Arrays.asList(states), Optional.of(LocalTime.parse(time)), Optional.empty());
    }

    private static State state(String code) {
        return new State(code, code.toLowerCase(Locale.ROOT), Optional.empty(), Wording.english(code));
    }
}
