package org.presessions.selection.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.selection.ConfirmByRepository;
import org.presessions.selection.Confirmations;
import org.presessions.selection.JointSpeakers;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.SeatRow;
import org.presessions.selection.assessment.Assessment;
import org.presessions.selection.assessment.Assessments;
import org.presessions.selection.assessment.Assignments;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// What waits for the secretariat between the close of a call and a full panel.
@Component
public class SelectionTasks implements Task.Source {
    /// Speakers need two weeks for a statement, which is wanted two weeks before.
    private static final Period PANEL_BEFORE = Period.ofDays(28);

    private final Calendar calendar;
    private final Calls calls;
    private final Applications applications;
    private final Assessments assessments;
    private final Assignments assignments;
    private final PanelDesk desk;
    private final JointSpeakers joint;
    private final Confirmations confirmations;
    private final Clock clock;

    SelectionTasks(
            Calendar calendar,
            Calls calls,
            Applications applications,
            Assessments assessments,
            Assignments assignments,
            PanelDesk desk,
            JointSpeakers joint,
            Confirmations confirmations,
            Clock clock) {
        this.calendar = calendar;
        this.calls = calls;
        this.applications = applications;
        this.assessments = assessments;
        this.assignments = assignments;
        this.desk = desk;
        this.joint = joint;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        var staff = visitor.personId().filter(id -> visitor.is("secretariat", "administrator"));
        return staff.map(id -> Stream.of(declined(), late(), untold(), untimed(), undecided(id))
                        .flatMap(tasks -> tasks)
                        .toList())
                .orElse(List.of());
    }

    private Stream<Task> declined() {
        return Stream.concat(
                ofPreSessions(desk.unsettled())
                        .map(preSession ->
                                declined(preSession, "selection.task.declined", "selection.task.declined.reason")),
                ofPreSessions(joint.unsettled())
                        .map(preSession ->
                                declined(preSession, "selection.joint.task", "selection.joint.task.reason")));
    }

    private Stream<PreSession> ofPreSessions(List<SeatRow> rows) {
        var ids = rows.stream().map(SeatRow::preSessionId).toList();
        var preSessions = calendar.preSessions(ids);
        return ids.stream().map(preSessions::get).filter(Objects::nonNull);
    }

    private Task declined(PreSession preSession, String text, String reason) {
        return new Task(
                Optional.of(preSession.id()),
                Task.Sentence.of(text),
                Optional.of(Task.Sentence.of(reason)),
                Optional.of(clock.instant()),
                "selection.task.panel.act",
                deskOf(preSession, "/panel"));
    }

    private Stream<Task> late() {
        return Stream.concat(
                late(confirmations.late(), "selection.task.late", "selection.task.late.reason"),
                late(confirmations.lateJoint(), "selection.joint.task-late", "selection.joint.task-late.reason"));
    }

    private Stream<Task> late(List<ConfirmByRepository.Unanswered> late, String text, String reason) {
        var preSessions = calendar.preSessions(
                late.stream().map(ConfirmByRepository.Unanswered::preSessionId).toList());
        return late.stream().map(seat -> {
            var preSession = Objects.requireNonNull(preSessions.get(seat.preSessionId()));
            return new Task(
                    Optional.of(preSession.id()),
                    Task.Sentence.of(text),
                    Optional.of(Task.Sentence.of(reason)),
                    Optional.of(seat.confirmBy()),
                    "selection.task.panel.act",
                    deskOf(preSession, "/panel"));
        });
    }

    /// A letter that waited said what is planned no more.
    private Stream<Task> untold() {
        var untold = desk.untold(desk.released());
        return calendar.preSessions(untold.keySet()).values().stream()
                .filter(preSession -> !preSession.isGivenUp() && !preSession.isHeld())
                .map(preSession -> new Task(
                        Optional.of(preSession.id()),
                        Task.Sentence.of("selection.task.untold", untold.getOrDefault(preSession.id(), 0)),
                        Optional.of(Task.Sentence.of("selection.task.untold.reason")),
                        Optional.of(clock.instant()),
                        "selection.task.panel.act",
                        deskOf(preSession, "/panel")));
    }

    /// Who speaks has to be told at which hour, once there is one, and of each change of it, or of dates and format.
    private Stream<Task> untimed() {
        var timed = calendar.preSessions(desk.released()).values().stream()
                .filter(preSession ->
                        preSession.startsAt().filter(clock.instant()::isAfter).isEmpty())
                .filter(preSession -> !preSession.isGivenUp() && !preSession.isHeld())
                .toList();
        var untimed = desk.untimed(timed);
        return timed.stream()
                .filter(preSession -> untimed.containsKey(preSession.id()))
                .map(preSession -> new Task(
                        Optional.of(preSession.id()),
                        Task.Sentence.of("selection.task.untimed", untimed.getOrDefault(preSession.id(), 0)),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        "selection.task.untimed.act",
                        deskOf(preSession, "/panel/release")));
    }

    private Stream<Task> undecided(UUID assessor) {
        var released = desk.released();
        var waiting = closed().filter(preSession -> !released.contains(preSession.id()))
                .toList();
        var submitted =
                applications.submittedIds(waiting.stream().map(PreSession::id).toList());
        var given =
                assessments.of(submitted.values().stream().flatMap(List::stream).toList());
        var asked =
                assignments.of(submitted.values().stream().flatMap(List::stream).toList());
        return waiting.stream()
                .filter(preSession -> submitted.containsKey(preSession.id()))
                .map(preSession -> {
                    var all = submitted.getOrDefault(preSession.id(), List.of());
                    return task(preSession, all.size(), mine(all, asked, assessor), given, assessor);
                });
    }

    /// Those that somebody is asked to assess; all of them, where nobody is asked in particular.
    private static List<UUID> mine(List<UUID> all, Map<UUID, Set<UUID>> asked, UUID assessor) {
        if (all.stream().noneMatch(asked::containsKey)) return all;
        return all.stream()
                .filter(id -> asked.getOrDefault(id, Set.of()).contains(assessor))
                .toList();
    }

    private static Task task(
            PreSession preSession, int all, List<UUID> mine, Map<UUID, List<Assessment>> given, UUID assessor) {
        var unassessed = mine.stream()
                .filter(id -> given.getOrDefault(id, List.of()).stream()
                        .noneMatch(assessment -> assessment.assessorId().equals(assessor)))
                .count();
        var isAssessed = unassessed == 0;
        return new Task(
                Optional.of(preSession.id()),
                isAssessed
                        ? Task.Sentence.of("selection.task.panel", all)
                        : Task.Sentence.of("selection.task.assess", unassessed),
                Optional.of(Task.Sentence.of("selection.task.reason", PANEL_BEFORE.getDays())),
                Optional.of(dueAt(preSession)),
                isAssessed ? "selection.task.panel.act" : "selection.task.assess.act",
                deskOf(preSession, isAssessed ? "/panel" : "/applications"));
    }

    private static Instant dueAt(PreSession preSession) {
        var series = preSession.series();
        return series.dates()
                .startsOn()
                .minus(PANEL_BEFORE)
                .atStartOfDay(series.zone())
                .toInstant();
    }

    /// The Pre-sessions ahead for which the call is over.
    private Stream<PreSession> closed() {
        var now = clock.instant();
        var ahead = calendar.allSeries().stream()
                .filter(this::isAhead)
                .map(Series::id)
                .toList();
        var all = calls.bySeries();
        return calendar.preSessionsOf(ahead).stream()
                .filter(preSession -> !preSession.isGivenUp())
                .filter(preSession -> Optional.ofNullable(
                                all.get(preSession.series().id()))
                        .filter(call -> !call.closesAt(preSession.id()).isAfter(now))
                        .isPresent());
    }

    private boolean isAhead(Series series) {
        return !series.dates().endsOn().isBefore(LocalDate.ofInstant(clock.instant(), series.zone()));
    }

    private static String deskOf(PreSession preSession, String page) {
        return "/desk" + preSession.path() + page;
    }
}
