package org.presessions.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// What waits for the secretariat between the close of a call and a full panel.
@Component
class SelectionTasks implements Task.Source {
    private final Calendar calendar;
    private final Calls calls;
    private final Candidates candidates;
    private final PanelDesk desk;
    private final Clock clock;

    SelectionTasks(Calendar calendar, Calls calls, Candidates candidates, PanelDesk desk, Clock clock) {
        this.calendar = calendar;
        this.calls = calls;
        this.candidates = candidates;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        var staff = visitor.personId().filter(id -> visitor.is("secretariat", "administrator"));
        return staff.map(id -> Stream.concat(declined(), undecided(id)).toList())
                .orElse(List.of());
    }

    private Stream<Task> declined() {
        return desk.unsettled().stream()
                .map(seat -> calendar.preSession(seat.preSessionId()))
                .map(preSession -> task(preSession, "selection.task.declined", List.of(), "/panel", true));
    }

    private Stream<Task> undecided(UUID assessor) {
        return calendar.allSeries().stream()
                .filter(this::isAhead)
                .flatMap(series -> calendar.preSessionsOf(series.id()).stream())
                .filter(this::isClosed)
                .filter(preSession -> !desk.isReleased(preSession.id()))
                .flatMap(preSession -> tasks(preSession, assessor));
    }

    private Stream<Task> tasks(PreSession preSession, UUID assessor) {
        var all = candidates.of(preSession.id());
        if (all.isEmpty()) return Stream.empty();
        var unassessed = all.stream()
                .filter(candidate -> !candidate.isAssessedBy(assessor))
                .count();
        if (unassessed > 0)
            return Stream.of(task(preSession, "selection.task.assess", List.of(unassessed), "/applications", false));
        return Stream.of(task(preSession, "selection.task.panel", List.of(all.size()), "/panel", false));
    }

    private boolean isAhead(Series series) {
        return !series.dates().endsOn().isBefore(LocalDate.ofInstant(clock.instant(), series.zone()));
    }

    private boolean isClosed(PreSession preSession) {
        return calls.closesAt(preSession)
                .filter(closesAt -> !closesAt.isAfter(clock.instant()))
                .isPresent();
    }

    private static Task task(PreSession preSession, String key, List<Object> values, String page, boolean urgent) {
        return new Task(Optional.of(preSession.id()), key, values, "/desk" + preSession.path() + page, urgent);
    }
}
