package org.presessions.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
        return calendar.allSeries().stream()
                .map(this::openCall)
                .filter(call -> !call.deadlines().isEmpty())
                .toList();
    }

    List<PreSession> nextPreSessions(int atMost) {
        return calendar.upcoming(clock.instant(), atMost);
    }

    StateProgress progressOf(PreSession preSession) {
        var now = clock.instant();
        var call = calls.of(preSession.series().id());
        return new StateProgress(
                preSession,
                call.filter(known -> known.statusAt(now, preSession.id()) == CallStatus.OPEN)
                        .map(known -> known.closesAt(preSession.id())),
                stage(preSession));
    }

    /// The step of the process at which a whole series is: the earliest of its States'.
    ProcessStep stepOf(List<StateProgress> states) {
        return states.stream()
                .map(StateProgress::step)
                .min(Comparator.naturalOrder())
                .orElse(ProcessStep.CALL);
    }

    private ProcessStep stage(PreSession preSession) {
        var now = clock.instant();
        var series = preSession.series();
        var call = calls.of(series.id());
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

    private OpenCall openCall(Series series) {
        var byDeadline = new TreeMap<Instant, List<State>>();
        for (var preSession : calls.openPreSessions(series.id()))
            calls.closesAt(preSession)
                    .ifPresent(closesAt -> byDeadline
                            .computeIfAbsent(closesAt, later -> new ArrayList<>())
                            .add(preSession.state()));
        return new OpenCall(
                series,
                byDeadline.entrySet().stream()
                        .map(deadline -> new OpenCall.Deadline(deadline.getKey(), deadline.getValue()))
                        .toList());
    }
}
