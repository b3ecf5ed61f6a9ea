package org.presessions.site;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Course;
import org.presessions.calendar.DeskCell;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.parts.StatusKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the desk's tables of what the modules say of their stages.
@Component
class DeskTables {
    private static final Comparator<DeskTable.Row> NEEDED_FIRST = Comparator.comparing(
                    (DeskTable.Row row) -> row.count(StatusKind.NEEDS_YOU))
            .thenComparing(row -> row.count(StatusKind.AT_WORK))
            .reversed();

    private final ObjectProvider<DeskCell.Source> sources;
    private final Clock clock;

    DeskTables(ObjectProvider<DeskCell.Source> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /// One for each series that has a Pre-session ahead.
    ///
    /// @param bySeries their Pre-sessions
    List<DeskTable> ofSeriesUnderWay(List<Series> series, Map<UUID, List<PreSession>> bySeries) {
        var now = clock.instant();
        var underWay = series.stream()
                .filter(one -> isUnderWay(bySeries.getOrDefault(one.id(), List.of()), now))
                .toList();
        var shown = underWay.stream()
                .flatMap(one -> bySeries.getOrDefault(one.id(), List.of()).stream())
                .toList();
        var ordered = sources.stream()
                .sorted(Comparator.comparing(DeskCell.Source::order))
                .toList();
        var columns = ordered.stream().map(DeskCell.Source::label).toList();
        var stages = ordered.stream().map(source -> source.stagesOf(shown)).toList();
        return underWay.stream()
                .map(one -> new DeskTable(one, columns, rows(bySeries.getOrDefault(one.id(), List.of()), stages)))
                .toList();
    }

    private static boolean isUnderWay(List<PreSession> preSessions, Instant now) {
        return preSessions.stream()
                .map(preSession -> preSession.courseAt(now))
                .anyMatch(course -> course == Course.AHEAD || course == Course.RUNNING);
    }

    private static List<DeskTable.Row> rows(List<PreSession> preSessions, List<Map<UUID, DeskCell>> stages) {
        return preSessions.stream()
                .map(preSession -> new DeskTable.Row(
                        preSession,
                        stages.stream()
                                .map(column -> Optional.ofNullable(column.get(preSession.id())))
                                .toList()))
                .sorted(NEEDED_FIRST)
                .toList();
    }
}
