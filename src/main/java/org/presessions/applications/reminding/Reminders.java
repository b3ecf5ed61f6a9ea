package org.presessions.applications.reminding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Draft;
import org.presessions.applications.Reminder;
import org.presessions.applications.ReminderRepository;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.DeadlineMoved;
import org.presessions.applications.filling.TaskLists;
import org.presessions.calendar.Calendar;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those who have a draft of its deadline: in time, when it moves, and when it is over and the draft was
/// complete; and those who have handed in where they can correct it for less time. Each of it once, however often a
/// job runs and on however many nodes.
@Component
public class Reminders {
    private final ReminderRepository repository;
    private final ApplicationRepository applications;
    private final Calls calls;
    private final Calendar calendar;
    private final TaskLists taskLists;
    private final DeadlineMailer mailer;
    private final Clock clock;

    Reminders(
            ReminderRepository repository,
            ApplicationRepository applications,
            Calls calls,
            Calendar calendar,
            TaskLists taskLists,
            DeadlineMailer mailer,
            Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.calls = calls;
        this.calendar = calendar;
        this.taskLists = taskLists;
        this.mailer = mailer;
        this.clock = clock;
    }

    /// What is to be told to a draft.
    public record Due(UUID draftId, Reminder reminder, Instant closesAt) {}

    /// All that is due now, in all calls.
    public List<Due> due() {
        var now = clock.instant();
        var late = repository.lateEnds(now.minus(Reminder.OVER), now.plus(Reminder.SEVEN_DAYS.before()));
        var ofCalls = calls.bySeries().values().stream()
                .flatMap(call -> calendar.preSessionsOf(call.seriesId()).stream()
                        .filter(preSession -> !preSession.isGivenUp())
                        .flatMap(preSession ->
                                dueFor(call, preSession.id(), late.getOrDefault(preSession.id(), Set.of()))));
        return Stream.concat(ofCalls, awaited()).toList();
    }

    private Stream<Due> awaited() {
        var now = clock.instant();
        return repository.awaited(now, now.plus(Reminder.FILE.before())).entrySet().stream()
                .map(file -> new Due(file.getKey(), Reminder.FILE, file.getValue()));
    }

    /// @param late until when drafts are let in there, maybe after the call
    private Stream<Due> dueFor(CallForApplications call, UUID preSessionId, Set<Instant> late) {
        var close = call.closesAt(preSessionId);
        return Stream.concat(Stream.of(close), late.stream().filter(close::isBefore))
                .flatMap(end -> Reminder.dueAt(end, clock.instant()).stream()
                        .flatMap(
                                reminder -> repository.untoldOfThoseClosing(preSessionId, reminder, close, end).stream()
                                        .map(id -> new Due(id, reminder, end))));
    }

    /// Tells one draft, unless it was handed in meanwhile, or there is nothing to tell: one that is not complete at the
    /// close hears nothing more.
    @Transactional
    public void tell(Due due) {
        applications.lock(due.draftId());
        var found = applications.find(due.draftId());
        if (found.isEmpty() || !isToBeTold(found.get(), due)) return;
        var list = taskLists.of(found.get());
        if (due.reminder() == Reminder.CLOSED && !list.isComplete()) return;
        if (repository.tell(due.draftId(), due.reminder(), due.closesAt(), clock.instant()))
            mailer.remind(list, due.reminder(), due.closesAt());
    }

    private boolean isToBeTold(Draft draft, Due due) {
        return due.reminder() == Reminder.FILE
                ? draft.awaitsFileAt(clock.instant())
                : draft.status() == ApplicationStatus.DRAFT;
    }

    @ApplicationModuleListener
    void on(DeadlineMoved moved) {
        var at = moved.closesAt().truncatedTo(ChronoUnit.MICROS);
        repository.forgetMoves(moved.preSessionId(), at);
        tellMoved(ApplicationStatus.DRAFT, at, moved);
        if (moved.isEarlier()) tellMoved(ApplicationStatus.SUBMITTED, at, moved);
    }

    /// Those who have handed in hear only of what they lose: time to correct it.
    private void tellMoved(ApplicationStatus status, Instant at, DeadlineMoved moved) {
        var now = clock.instant();
        for (var id : repository.untold(moved.preSessionId(), status, Reminder.MOVED, at, now))
            if (repository.tell(id, Reminder.MOVED, at, now))
                applications.find(id).ifPresent(draft -> tellMoved(draft, at, moved));
    }

    /// One that is let in until after both moments hears nothing: it closes when it did.
    private void tellMoved(Draft draft, Instant at, DeadlineMoved moved) {
        var now = draft.closesAt(at);
        if (moved.closedAt().map(draft::closesAt).filter(now::equals).isEmpty())
            mailer.moved(draft, now, moved.isEarlier());
    }
}
