package org.presessions.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.states.State;
import org.springframework.stereotype.Component;

/// Where the process stands now: which calls are open, what comes next, how far a series is.
@Component
class Whereabouts {
    private final Calendar calendar;
    private final Calls calls;
    private final Clock clock;

    Whereabouts(Calendar calendar, Calls calls, Clock clock) {
        this.calendar = calendar;
        this.calls = calls;
        this.clock = clock;
    }

    List<OpenCall> openCalls() {
        var open = calls.open();
        var ids = open.stream().map(CallForApplications::seriesId).toList();
        var preSessions = calendar.preSessionsOf(ids).stream()
                .collect(Collectors.groupingBy(preSession -> preSession.series().id()));
        return calendar.allSeries().stream()
                .flatMap(series -> open.stream()
                        .filter(call -> call.seriesId().equals(series.id()))
                        .map(call -> openCall(series, call, preSessions.getOrDefault(series.id(), List.of()))))
                .filter(call -> !call.deadlines().isEmpty())
                .toList();
    }

    List<PreSession> nextPreSessions(int atMost) {
        return calendar.upcoming(clock.instant(), atMost);
    }

    StateProgress progressOf(PreSession preSession) {
        return progress(preSession, calls.of(preSession.series().id()));
    }

    /// Of all States of a series.
    List<StateProgress> progressOf(Series series) {
        var call = calls.of(series.id());
        return calendar.preSessionsOf(series.id()).stream()
                .map(preSession -> progress(preSession, call))
                .toList();
    }

    /// The step of the process at which a whole series is: the earliest of its States'.
    ProcessStep stepOf(List<StateProgress> states) {
        return states.stream()
                .map(StateProgress::step)
                .min(Comparator.naturalOrder())
                .orElse(ProcessStep.CALL);
    }

    private StateProgress progress(PreSession preSession, Optional<CallForApplications> call) {
        var now = clock.instant();
        return new StateProgress(
                preSession,
                call.filter(known -> known.statusAt(now, preSession.id()) == CallStatus.OPEN)
                        .map(known -> known.closesAt(preSession.id())),
                stage(preSession, call));
    }

    private ProcessStep stage(PreSession preSession, Optional<CallForApplications> call) {
        var now = clock.instant();
        var series = preSession.series();
        if (call.isEmpty() || now.isBefore(call.get().closesAt(preSession.id()))) return ProcessStep.CALL;
        var ends = preSession
                .endsAt()
                .orElse(series.dates()
                        .endsOn()
                        .plusDays(1)
                        .atStartOfDay(series.zone())
                        .toInstant());
        if (now.isAfter(ends)) return ProcessStep.OUTCOME;
        if (preSession.startsAt().filter(now::isAfter).isPresent()) return ProcessStep.MEETING;
        return ProcessStep.PREPARATION;
    }

    private OpenCall openCall(Series series, CallForApplications call, List<PreSession> preSessions) {
        var now = clock.instant();
        var byDeadline = new TreeMap<Instant, List<State>>();
        preSessions.stream()
                .filter(preSession -> call.statusAt(now, preSession.id()) == CallStatus.OPEN)
                .forEach(preSession -> byDeadline
                        .computeIfAbsent(call.closesAt(preSession.id()), later -> new ArrayList<>())
                        .add(preSession.state()));
        return new OpenCall(
                series,
                byDeadline.entrySet().stream()
                        .map(deadline -> new OpenCall.Deadline(deadline.getKey(), deadline.getValue()))
                        .toList());
    }
}
