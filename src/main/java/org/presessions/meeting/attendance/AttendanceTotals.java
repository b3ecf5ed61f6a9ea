package org.presessions.meeting.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.presessions.meeting.attendance.AttendanceSheet.Line;
import org.presessions.meeting.attendance.AttendanceSheet.Total;
import org.presessions.shared.words.Alphabet;
import org.presessions.states.State;
import org.presessions.states.States;

/// What each State and each institution comes to.
final class AttendanceTotals {
    private AttendanceTotals() {}

    /// @param came the States that count as having come: who of them came may be forgotten by now
    static List<Total> of(List<Line> lines, Set<State> came, Locale locale) {
        var states = States.sorted(List.copyOf(came), locale).stream()
                .map(state -> total(
                        state.name(locale),
                        lines,
                        line -> line.state().filter(state::equals).isPresent()));
        var institutions = lines.stream()
                .filter(line -> line.state().isEmpty() && !line.organisation().isEmpty())
                .map(Line::organisation)
                .distinct()
                .sorted(Alphabet.of(locale))
                .map(name -> total(name, lines, line -> isOf(name, line)));
        return Stream.concat(states, institutions).toList();
    }

    private static boolean isOf(String organisation, Line line) {
        return line.state().isEmpty() && line.organisation().equals(organisation);
    }

    private static Total total(String name, List<Line> lines, Predicate<Line> isOf) {
        var own = lines.stream().filter(isOf).toList();
        var persons = own.stream().flatMap(line -> line.personId().stream()).distinct();
        return new Total(
                name,
                (int) persons.count(),
                (int) own.stream().filter(Line::isInHall).count(),
                Span.covered(own.stream()
                        .map(Line::during)
                        .flatMap(Collection::stream)
                        .toList()));
    }
}
