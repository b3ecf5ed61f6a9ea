package org.presessions.applications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Tells the desk of States with too few applications shortly before the close: without them there is no Pre-session.
@Component
class CallTasks implements Task.Source {
    private static final int ENOUGH = 3;
    private static final Duration SHORTLY = Duration.ofDays(7);
    private static final Duration URGENT = Duration.ofDays(2);

    private final Calls calls;
    private final Applications applications;
    private final Calendar calendar;
    private final Clock clock;

    CallTasks(Calls calls, Applications applications, Calendar calendar, Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return calls.open().stream().flatMap(call -> tasks(call).stream()).toList();
    }

    private List<Task> tasks(CallForApplications call) {
        var closing = calendar.preSessionsOf(call.seriesId()).stream()
                .filter(preSession -> closesShortly(call.closesAt(preSession.id())))
                .toList();
        var counts =
                applications.countSubmitted(closing.stream().map(PreSession::id).toList());
        return closing.stream()
                .filter(preSession -> counts.getOrDefault(preSession.id(), 0) < ENOUGH)
                .map(preSession -> task(preSession, call, counts.getOrDefault(preSession.id(), 0)))
                .toList();
    }

    private boolean closesShortly(Instant closesAt) {
        var now = clock.instant();
        return now.isBefore(closesAt) && now.plus(SHORTLY).isAfter(closesAt);
    }

    private Task task(PreSession preSession, CallForApplications call, int count) {
        var left = Duration.between(clock.instant(), call.closesAt(preSession.id()));
        return new Task(
                Optional.of(preSession.id()),
                "applications.task.few",
                List.of(count, left.toDays()),
                "/desk" + preSession.series().path() + "/call",
                left.compareTo(URGENT) < 0);
    }
}
