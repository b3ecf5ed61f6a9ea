package org.presessions.applications.desk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.Targets;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Tells the desk of States with too few applications shortly before the close: without them there is no Pre-session.
@Component
class CallTasks implements Task.Source {
    /// Time enough to write to those who might apply.
    private static final Duration SHORTLY = Duration.ofDays(14);

    private final Calls calls;
    private final Applications applications;
    private final Calendar calendar;
    private final Targets targets;
    private final Clock clock;

    CallTasks(Calls calls, Applications applications, Calendar calendar, Targets targets, Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.calendar = calendar;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        var open = calls.open().stream().collect(Collectors.toMap(CallForApplications::seriesId, call -> call));
        var closing = calendar.preSessionsOf(open.keySet()).stream()
                .filter(preSession -> !preSession.isGivenUp())
                .filter(preSession -> isShortly(closesAt(preSession, open), clock.instant()))
                .toList();
        var counts =
                applications.countSubmitted(closing.stream().map(PreSession::id).toList());
        var wanted = targets.of(closing.stream().map(PreSession::id).toList());
        return closing.stream()
                .filter(preSession -> counts.getOrDefault(preSession.id(), 0) < wanted.applyAsInt(preSession.id()))
                .map(preSession -> task(
                        preSession,
                        closesAt(preSession, open),
                        counts.getOrDefault(preSession.id(), 0),
                        wanted.applyAsInt(preSession.id())))
                .toList();
    }

    private static Instant closesAt(PreSession preSession, Map<UUID, CallForApplications> calls) {
        return requireNonNull(calls.get(preSession.series().id())).closesAt(preSession.id());
    }

    static boolean isShortly(Instant closesAt, Instant now) {
        return now.isBefore(closesAt) && now.plus(SHORTLY).isAfter(closesAt);
    }

    private Task task(PreSession preSession, Instant closesAt, int count, int wanted) {
        var left = Duration.between(clock.instant(), closesAt);
        return new Task(
                Optional.of(preSession.id()),
                Task.Sentence.of("applications.task.few", count, wanted),
                Optional.of(Task.Sentence.of("applications.task.few.reason", left.toDays())),
                Optional.of(closesAt),
                "applications.task.few.act",
                "/desk" + preSession.series().path() + "/call");
    }
}
