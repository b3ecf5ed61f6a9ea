package org.presessions.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.words.Alphabet;
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
        var preSessions = calendar.preSessionsBySeries(ids);
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

    /// Of several series, in their order.
    List<SeriesProgress> progressOf(List<Series> all) {
        return progressOf(
                all, calendar.preSessionsBySeries(all.stream().map(Series::id).toList()));
    }

    /// Of several series whose Pre-sessions are at hand.
    List<SeriesProgress> progressOf(List<Series> all, Map<UUID, List<PreSession>> preSessions) {
        var now = clock.instant();
        return all.stream()
                .map(series -> SeriesProgress.of(series, preSessions.getOrDefault(series.id(), List.of()), now))
                .toList();
    }

    StateWay wayOf(PreSession preSession) {
        var series = preSession.series();
        var call = calls.of(series);
        return new StateWay(
                progress(preSession, call),
                calendar.workingGroupSession(series.sessionNumber()),
                call.map(known -> known.closesAt(preSession.id())));
    }

    /// A series with its States in the order of the reader's alphabet.
    SeriesWay wayOf(Series series, Locale locale) {
        var call = calls.of(series);
        var states = calendar.preSessionsOf(series.id()).stream()
                .map(preSession -> progress(preSession, call))
                .sorted(Comparator.comparing(state -> state.preSession().state().name(locale), Alphabet.of(locale)))
                .toList();
        var session = calendar.workingGroupSession(series.sessionNumber());
        return new SeriesWay(series, session, call, states, stepOf(states));
    }

    /// The step of the process at which a whole series is: that of most of its States, the earlier of two; none where
    /// all is past and nothing recorded.
    private static Optional<ProcessStep> stepOf(List<StateProgress> states) {
        if (states.isEmpty()) return Optional.of(ProcessStep.CALL);
        var counts = states.stream()
                .flatMap(state -> state.step().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<ProcessStep, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private StateProgress progress(PreSession preSession, Optional<CallForApplications> call) {
        var now = clock.instant();
        var course = preSession.courseAt(now);
        return new StateProgress(
                preSession,
                call.filter(known -> !preSession.isGivenUp())
                        .filter(known -> known.statusAt(now, preSession.id()) == CallStatus.OPEN)
                        .map(known -> known.closesAt(preSession.id())),
                course,
                step(preSession, course, call));
    }

    private Optional<ProcessStep> step(PreSession preSession, Course course, Optional<CallForApplications> call) {
        return switch (course) {
            case HELD -> Optional.of(ProcessStep.OUTCOME);
            case RUNNING -> Optional.of(ProcessStep.MEETING);
            case UNRECORDED, NOT_HELD -> Optional.empty();
            case AHEAD -> {
                var isOver = call.filter(known -> !clock.instant().isBefore(known.closesAt(preSession.id())));
                yield Optional.of(isOver.isPresent() ? ProcessStep.PREPARATION : ProcessStep.CALL);
            }
        };
    }

    private OpenCall openCall(Series series, CallForApplications call, List<PreSession> preSessions) {
        var now = clock.instant();
        var byDeadline = new TreeMap<Instant, List<State>>();
        preSessions.stream()
                .filter(preSession -> !preSession.isGivenUp())
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
