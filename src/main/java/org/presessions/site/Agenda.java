package org.presessions.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.shared.Task;
import org.presessions.statements.Statements;
import org.springframework.stereotype.Component;

/// What the weeks ahead bring in all series: calls that open and close, statements that are due, Pre-sessions, and the
/// reviews that they lead to.
@Component
class Agenda {
    static final int WEEKS = 6;

    private final Calendar calendar;
    private final Calls calls;
    private final Clock clock;

    Agenda(Calendar calendar, Calls calls, Clock clock) {
        this.calendar = calendar;
        this.calls = calls;
        this.clock = clock;
    }

    /// The earliest first.
    ///
    /// @param preSessions by the ids of their series
    List<AgendaLine> of(List<Series> all, Map<UUID, List<PreSession>> preSessions) {
        var now = clock.instant();
        var until = now.plus(Duration.ofDays(7L * WEEKS));
        var callOf = calls.bySeries();
        var sessions = calendar.workingGroupSessions().stream()
                .collect(Collectors.toMap(WorkingGroupSession::number, Function.identity()));
        return all.stream()
                .flatMap(series -> lines(
                        preSessions.getOrDefault(series.id(), List.of()),
                        Optional.ofNullable(callOf.get(series.id())),
                        series,
                        Optional.ofNullable(sessions.get(series.sessionNumber()))))
                .filter(line -> line.at().isAfter(now) && line.at().isBefore(until))
                .sorted(Comparator.comparing(AgendaLine::at))
                .toList();
    }

    private static Stream<AgendaLine> lines(
            List<PreSession> preSessions,
            Optional<CallForApplications> call,
            Series series,
            Optional<WorkingGroupSession> session) {
        return Stream.of(
                        call.stream().flatMap(known -> ofCall(known, series, preSessions)),
                        statements(series, preSessions),
                        preSessions.stream().flatMap(Agenda::ofPreSession),
                        session.stream().map(known -> review(known, series)))
                .flatMap(Function.identity());
    }

    private static Stream<AgendaLine> ofCall(CallForApplications call, Series series, List<PreSession> preSessions) {
        var path = series.path() + "/call";
        var opens = line(call.opensAt(), series, List.of(), "site.agenda.call-opens", path);
        var closes = together(preSessions, preSession -> call.closesAt(preSession.id()));
        return Stream.concat(
                Stream.of(opens),
                closes.entrySet().stream()
                        .map(close -> line(close.getKey(), series, close.getValue(), "site.agenda.call-closes", path)));
    }

    private static Stream<AgendaLine> statements(Series series, List<PreSession> preSessions) {
        var due = together(preSessions, Statements::wantedUntil);
        return due.entrySet().stream()
                .map(wanted ->
                        line(wanted.getKey(), series, wanted.getValue(), "site.agenda.statements", series.path()));
    }

    private static Stream<AgendaLine> ofPreSession(PreSession preSession) {
        return preSession.startsAt().stream()
                .map(start -> line(
                        start,
                        preSession.series(),
                        List.of(preSession),
                        "site.agenda.pre-session",
                        "/desk" + preSession.path() + "/programme"));
    }

    private static AgendaLine review(WorkingGroupSession session, Series series) {
        var begins = session.startsOn().atStartOfDay(series.zone()).toInstant();
        return line(begins, series, List.of(), "site.agenda.review", series.path());
    }

    /// Pre-sessions by the instant that they share, the earliest first.
    private static Map<Instant, List<PreSession>> together(
            List<PreSession> preSessions, Function<PreSession, Instant> when) {
        return preSessions.stream().collect(Collectors.groupingBy(when, TreeMap::new, Collectors.toList()));
    }

    private static AgendaLine line(Instant at, Series series, List<PreSession> preSessions, String key, String path) {
        return new AgendaLine(
                at,
                series.zone(),
                preSessions.stream().map(PreSession::state).toList(),
                Task.Sentence.of(key, series.sessionNumber()),
                path);
    }
}
