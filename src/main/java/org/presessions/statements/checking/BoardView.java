package org.presessions.statements.checking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.Option;
import org.presessions.statements.StatementDeadline;

/// What the board shows: of a series, or of one Pre-session.
///
/// @param all every line, whatever the filter
record BoardView(Series series, Optional<PreSession> one, BoardFilter filter, List<BoardLine> all) {
    /// The lines of one State, with the moment until which its statements are wanted.
    record Section(PreSession preSession, List<BoardLine> lines) {
        Instant wantedUntil() {
            return StatementDeadline.of(preSession);
        }

        boolean isAhead(Instant now) {
            return preSession.courseAt(now) == Course.AHEAD;
        }
    }

    List<Section> sections() {
        var byState = new LinkedHashMap<PreSession, List<BoardLine>>();
        shown().forEach(line -> byState.computeIfAbsent(line.preSession(), first -> new ArrayList<>())
                .add(line));
        return byState.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    List<BoardLine> shown() {
        return all.stream().filter(filter::takes).toList();
    }

    /// Of the State that is chosen, or of all.
    List<BoardLine> chosen() {
        return all.stream().filter(filter::takesState).toList();
    }

    /// How many there are at each stage that has any, in the order of the way.
    Map<BoardStage, Long> counts() {
        var counts = chosen().stream().collect(Collectors.groupingBy(BoardLine::stage, Collectors.counting()));
        var ordered = new LinkedHashMap<BoardStage, Long>();
        Arrays.stream(BoardStage.values())
                .filter(counts::containsKey)
                .forEach(stage -> ordered.put(stage, counts.getOrDefault(stage, 0L)));
        return ordered;
    }

    long count(BoardStage stage) {
        return chosen().stream().filter(line -> line.stage() == stage).count();
    }

    long withFindings() {
        return chosen().stream().filter(BoardLine::needsALook).count();
    }

    /// How many could be reminded, whatever the stage that is asked for.
    long remindable() {
        return chosen().stream().filter(BoardLine::isRemindable).count();
    }

    List<Option> states(Locale locale) {
        return all.stream()
                .map(BoardLine::preSession)
                .distinct()
                .map(preSession ->
                        new Option(preSession.state().slug(), preSession.state().name(locale)))
                .toList();
    }

    String remindersPath() {
        return "/desk" + series.path() + "/statements/reminders";
    }
}
