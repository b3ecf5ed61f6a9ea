package org.presessions.statements.reminding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.mail.Mail;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementDeadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds speakers whose statements are missing: by itself some days before they are wanted, each time once however
/// often a job runs and on however many nodes; and when staff ask for it.
@Component
@Transactional
public class StatementReminders {
    /// Pressed twice, or by two persons, nobody gets two letters.
    private static final Duration APART = Duration.ofHours(12);

    private final StatementReminderRepository repository;
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final Calendar calendar;
    private final ReminderLetter letter;
    private final Audit audit;
    private final Clock clock;

    StatementReminders(
            StatementReminderRepository repository,
            Manuscripts manuscripts,
            Panels panels,
            Protection protection,
            Calendar calendar,
            ReminderLetter letter,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
        this.letter = letter;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a speaker is to be told.
    record Due(UUID seatId, StatementReminder reminder, Instant wantedUntil) {}

    /// All that is due now, in all series.
    @Transactional(readOnly = true)
    List<Due> due() {
        var series = calendar.allSeries().stream().map(Series::id).toList();
        return calendar.preSessionsOf(series).stream()
                .filter(this::isAhead)
                .flatMap(preSession -> due(preSession).stream())
                .toList();
    }

    private List<Due> due(PreSession preSession) {
        var until = StatementDeadline.of(preSession);
        return StatementReminder.dueAt(until, clock.instant()).stream()
                .flatMap(reminder ->
                        repository.untold(preSession.id(), reminder, until, reminder.momentBefore(until)).stream()
                                .map(seatId -> new Due(seatId, reminder, until)))
                .toList();
    }

    /// Tells one speaker, unless the statement was handed in or taken back meanwhile, or the place given back.
    void tell(Due due) {
        wanted(due.seatId()).ifPresent(wanted -> {
            var script = manuscripts.begin(wanted.seat());
            if (repository.tell(script.id(), due.reminder(), due.wantedUntil(), clock.instant()))
                letter.send(wanted.seat(), script, wanted.preSession());
        });
    }

    /// Reminds a speaker because staff want it.
    ///
    /// @param preSessionIds of which the place has to be
    /// @return false where there is nothing to remind of any more, or somebody has just done it
    public boolean remind(UUID seatId, Collection<UUID> preSessionIds) {
        var wanted = wanted(seatId)
                .filter(one -> preSessionIds.contains(one.preSession().id()));
        if (wanted.isEmpty()) return false;
        var seat = wanted.get().seat();
        var preSession = wanted.get().preSession();
        var script = manuscripts.begin(seat);
        if (!repository.remind(script.id(), StatementDeadline.of(preSession), clock.instant(), APART)) return false;
        letter.send(seat, script, preSession);
        audit.record("statement.remind", "statement/" + script.id());
        return true;
    }

    /// What a speaker would be written; empty where there is nothing to remind of.
    public Optional<Mail> letter(UUID seatId) {
        return wanted(seatId)
                .map(wanted -> letter.written(wanted.seat(), manuscripts.begin(wanted.seat()), wanted.preSession()));
    }

    /// When speakers were reminded last, by their statements; without those that never were.
    @Transactional(readOnly = true)
    public Map<UUID, Instant> last(Collection<UUID> statementIds) {
        return repository.last(statementIds);
    }

    private record Wanted(Seat seat, PreSession preSession) {}

    private Optional<Wanted> wanted(UUID seatId) {
        return panels.seat(seatId)
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .filter(seat -> !protection.choice(seat).isTakenBack())
                .filter(seat -> manuscripts.begin(seat).isEditable())
                .map(seat -> new Wanted(seat, calendar.preSession(seat.preSessionId())))
                .filter(wanted -> isAhead(wanted.preSession()));
    }

    private boolean isAhead(PreSession preSession) {
        return preSession.courseAt(clock.instant()) == Course.AHEAD;
    }
}
