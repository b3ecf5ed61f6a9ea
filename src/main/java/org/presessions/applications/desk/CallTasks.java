package org.presessions.applications.desk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.Targets;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Tells the desk of States with too few applications shortly before the close: without them there is no Pre-session.
@Component
class CallTasks implements Task.Source {
    /// Time enough to write to those who might apply.
    private static final Duration SHORTLY = Duration.ofDays(14);

    /// So much before the series the panels stand.
    private static final Period DECIDED_BEFORE = Period.ofDays(28);

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
        var few = closing.stream()
                .filter(preSession -> counts.getOrDefault(preSession.id(), 0) < wanted.applyAsInt(preSession.id()))
                .map(preSession -> task(
                        preSession,
                        closesAt(preSession, open),
                        counts.getOrDefault(preSession.id(), 0),
                        wanted.applyAsInt(preSession.id())));
        return Stream.concat(few, withoutAny()).toList();
    }

    /// States ahead whose call is over and to which nobody applied: there will be no Pre-session unless somebody acts.
    private Stream<Task> withoutAny() {
        var published = calls.bySeries();
        var over = calendar.preSessionsOf(published.keySet()).stream()
                .filter(preSession -> preSession.series().isAnnounced() && !preSession.isGivenUp())
                .filter(preSession -> !preSession.series().dates().endsOn().isBefore(today(preSession.series())))
                .filter(preSession -> !closesAt(preSession, published).isAfter(clock.instant()))
                .toList();
        var counts =
                applications.countSubmitted(over.stream().map(PreSession::id).toList());
        return over.stream()
                .filter(preSession -> !counts.containsKey(preSession.id()))
                .map(CallTasks::withoutAny);
    }

    private static Task withoutAny(PreSession preSession) {
        var series = preSession.series();
        return new Task(
                Optional.of(preSession.id()),
                Task.Sentence.of("applications.task.none"),
                Optional.of(Task.Sentence.of("applications.task.none.reason")),
                Optional.of(series.dates()
                        .startsOn()
                        .minus(DECIDED_BEFORE)
                        .atStartOfDay(series.zone())
                        .toInstant()),
                "applications.task.none.act",
                "/desk/series/" + series.slug() + "/states/"
                        + preSession.state().slug());
    }

    private LocalDate today(Series series) {
        return LocalDate.ofInstant(clock.instant(), series.zone());
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
                "/desk" + preSession.path() + "/applications");
    }
}
