package org.presessions.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.presessions.calendar.Series;
import org.presessions.states.State;

/// When each block of a programme begins and ends, and what does not fit.
///
/// @param warnings of the whole
record Timetable(List<PlannedDay> days, List<Warning> warnings) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalTime NIGHT_FROM = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_UNTIL = LocalTime.of(6, 0);

    /// A day with its blocks at their times.
    record PlannedDay(Day day, List<PlannedBlock> blocks, List<Warning> warnings) {}

    /// @param states of the series, each of which should be in it once
    static Timetable of(Series series, List<State> states, List<Day> days, Lengths lengths) {
        var planned = days.stream().map(day -> planned(series, day, lengths)).toList();
        return new Timetable(planned, ofStates(states, days));
    }

    /// Its days as they were entered.
    List<Day> entered() {
        return days.stream().map(PlannedDay::day).toList();
    }

    List<PublishedBlock> published() {
        return days.stream()
                .flatMap(day -> day.blocks().stream())
                .map(PlannedBlock::published)
                .toList();
    }

    /// Whether anything does not fit; that somewhere it is night cannot be helped in a meeting of the whole world.
    boolean isWarned() {
        return Stream.of(
                        Stream.of(warnings),
                        days.stream().map(PlannedDay::warnings),
                        days.stream().flatMap(day -> day.blocks().stream()).map(PlannedBlock::warnings))
                .flatMap(all -> all)
                .flatMap(List::stream)
                .anyMatch(warning -> !warning.isOfNight());
    }

    private static List<Warning> ofStates(List<State> states, List<Day> days) {
        var screened = days.stream()
                .flatMap(day -> day.blocks().stream())
                .filter(block -> block.kind().isScreening())
                .flatMap(block -> block.states().stream())
                .toList();
        var missing =
                states.stream().filter(state -> !screened.contains(state)).map(state -> Warning.of("missing", state));
        var twice = screened.stream()
                .distinct()
                .filter(state -> screened.indexOf(state) != screened.lastIndexOf(state))
                .map(state -> Warning.of("twice", state));
        return Stream.of(missing, twice, questionsFirst(screened, days))
                .flatMap(warnings -> warnings)
                .toList();
    }

    /// Before a State's own statements nobody knows yet whom to ask, and the names of who is shown then only stay
    /// unsaid.
    private static Stream<Warning> questionsFirst(List<State> screened, List<Day> days) {
        var before = new HashSet<State>();
        var first = new LinkedHashSet<State>();
        for (var block : days.stream().flatMap(day -> day.blocks().stream()).toList()) {
            if (block.kind().isScreening()) before.addAll(block.states());
            else if (block.kind() == BlockKind.QUESTIONS && block.states().size() > 1)
                first.addAll(missing(before, block));
        }
        return first.stream().filter(screened::contains).map(state -> Warning.of("questions-first", state));
    }

    private static List<State> missing(Set<State> known, Block block) {
        return block.states().stream().filter(state -> !known.contains(state)).toList();
    }

    private static PlannedDay planned(Series series, Day day, Lengths lengths) {
        var zone = series.zone();
        var blocks = new ArrayList<PlannedBlock>();
        var free = at(day, day.startsAt(), zone);
        for (var block : day.blocks()) {
            var startsAt = block.startsAt().map(time -> at(day, time, zone)).orElse(free);
            var placed = placed(block, startsAt, free, blocks.isEmpty(), zone, lengths);
            blocks.add(placed);
            free = placed.endsAt();
        }
        return new PlannedDay(day, List.copyOf(blocks), ofDay(series, day, free));
    }

    private static PlannedBlock placed(
            Block block, Instant startsAt, Instant free, boolean isFirst, ZoneId zone, Lengths lengths) {
        var screening = block.states().isEmpty()
                ? 0
                : lengths.minutes(block.states().getFirst().iso3());
        var minutes = block.minutes().orElseGet(() -> block.kind().minutes(screening));
        var warnings = new ArrayList<Warning>();
        if (startsAt.isBefore(free))
            warnings.add(isFirst ? Warning.of("early", clock(free, zone)) : Warning.of("overlap", clock(free, zone)));
        if (block.kind().isScreening() && minutes < screening) warnings.add(Warning.of("short", screening, minutes));
        if (block.kind().isAboutStates())
            for (var state : block.states())
                warnings.addAll(ofNight(state, startsAt, startsAt.plus(Duration.ofMinutes(minutes)), lengths));
        return new PlannedBlock(block, startsAt, minutes, block.minutes().isEmpty(), List.copyOf(warnings));
    }

    private static List<Warning> ofNight(State state, Instant startsAt, Instant endsAt, Lengths lengths) {
        return lengths.zones().getOrDefault(state.iso3(), List.of()).stream()
                .filter(zone -> isNight(startsAt.atZone(zone).toLocalTime())
                        || isNight(endsAt.minusSeconds(1).atZone(zone).toLocalTime()))
                .map(zone -> Warning.of("night", state, clock(startsAt, zone)))
                .distinct()
                .toList();
    }

    private static boolean isNight(LocalTime time) {
        return !time.isBefore(NIGHT_FROM) || time.isBefore(NIGHT_UNTIL);
    }

    private static List<Warning> ofDay(Series series, Day day, Instant over) {
        var warnings = new ArrayList<Warning>();
        var dates = series.dates();
        if (day.date().isBefore(dates.startsOn()) || day.date().isAfter(dates.endsOn()))
            warnings.add(Warning.of("outside"));
        var end = at(day, day.endsAt(), series.zone());
        if (over.isAfter(end))
            warnings.add(Warning.of("long", Duration.between(end, over).toMinutes(), CLOCK.format(day.endsAt())));
        return List.copyOf(warnings);
    }

    private static Instant at(Day day, LocalTime time, ZoneId zone) {
        return day.date().atTime(time).atZone(zone).toInstant();
    }

    private static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }
}
