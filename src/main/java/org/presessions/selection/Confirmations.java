package org.presessions.selection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.mail.MailStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Until when speakers are to answer, who is reminded of it, and who has let the day pass. Nobody loses a place by it:
/// a person at the desk decides.
@Component
@Transactional
public class Confirmations {
    /// Longer ago than that nobody is still waited for.
    private static final Duration LONG_AGO = Duration.ofDays(400);

    private static final Duration FIRST_REMINDER = Duration.ofDays(3);

    private final ConfirmByRepository repository;
    private final Correspondences correspondences;
    private final LetterStates states;
    private final ConfirmMailer mailer;
    private final Calendar calendar;
    private final Clock clock;

    Confirmations(
            ConfirmByRepository repository,
            Correspondences correspondences,
            LetterStates states,
            ConfirmMailer mailer,
            Calendar calendar,
            Clock clock) {
        this.repository = repository;
        this.correspondences = correspondences;
        this.states = states;
        this.mailer = mailer;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// By seat; one without a day is left out.
    @Transactional(readOnly = true)
    public Map<UUID, Instant> of(Collection<UUID> seatIds) {
        return repository.of(seatIds);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> of(UUID seatId) {
        return Optional.ofNullable(repository.of(List.of(seatId)).get(seatId));
    }

    /// The day that a release proposes.
    @Transactional(readOnly = true)
    public Instant proposed(UUID preSessionId) {
        return ConfirmBy.of(repository.chosen(preSessionId), calendar.preSession(preSessionId), clock.instant());
    }

    /// Keeps what was chosen for those who are invited from now on; the panel is locked.
    void choose(UUID preSessionId, Instant by) {
        repository.choose(preSessionId, by);
    }

    /// The day of somebody who is invited now.
    void begin(UUID seatId, UUID preSessionId) {
        repository.set(seatId, proposed(preSessionId).truncatedTo(ChronoUnit.MICROS));
    }

    /// A letter that has waited for long leaves its reader time all the same.
    public Optional<Instant> renewed(SeatRow seat) {
        var before = of(seat.id());
        var by = ConfirmBy.of(before, calendar.preSession(seat.preSessionId()), clock.instant());
        if (!before.equals(Optional.of(by))) repository.set(seat.id(), by);
        return Optional.of(by);
    }

    /// Those who were told and have let the day pass, the first that is over first.
    @Transactional(readOnly = true)
    public List<ConfirmByRepository.Unanswered> late() {
        var now = clock.instant();
        return told(repository.unanswered(now.minus(LONG_AGO), now)).keySet().stream()
                .sorted(Comparator.comparing(ConfirmByRepository.Unanswered::confirmBy))
                .toList();
    }

    /// As [#late], of those who are to speak beside others.
    @Transactional(readOnly = true)
    public List<ConfirmByRepository.Unanswered> lateJoint() {
        var now = clock.instant();
        return toldJoint(repository.unansweredJoint(now.minus(LONG_AGO), now)).keySet().stream()
                .sorted(Comparator.comparing(ConfirmByRepository.Unanswered::confirmBy))
                .toList();
    }

    /// Gives somebody a week more, and says so.
    ///
    /// @return false where there is nothing to wait for
    boolean giveMoreTime(UUID preSessionId, UUID seatId) {
        var late = Stream.concat(late().stream(), lateJoint().stream())
                .filter(seat -> isOf(seat, preSessionId, seatId))
                .findFirst();
        if (late.isEmpty()) return false;
        var by = ConfirmBy.of(Optional.empty(), calendar.preSession(preSessionId), clock.instant());
        repository.set(seatId, by);
        var seat = late.get();
        mailer.remind(new ConfirmByRepository.Unanswered(seatId, seat.applicationId(), preSessionId, by));
        return true;
    }

    @Transactional(readOnly = true)
    Optional<ConfirmByRepository.Unanswered> late(UUID preSessionId, UUID seatId) {
        return late().stream().filter(seat -> isOf(seat, preSessionId, seatId)).findFirst();
    }

    private static boolean isOf(ConfirmByRepository.Unanswered seat, UUID preSessionId, UUID seatId) {
        return seat.seatId().equals(seatId) && seat.preSessionId().equals(preSessionId);
    }

    /// Who is to be reminded now, of what.
    @Transactional(readOnly = true)
    public Map<ConfirmByRepository.Unanswered, ConfirmReminder> due() {
        var now = clock.instant();
        var told = new HashMap<>(told(repository.unanswered(now, now.plus(FIRST_REMINDER))));
        told.putAll(toldJoint(repository.unansweredJoint(now, now.plus(FIRST_REMINDER))));
        return told.entrySet().stream()
                .flatMap(entry -> ConfirmReminder.dueAt(entry.getKey().confirmBy(), entry.getValue(), now)
                        .map(reminder -> Map.entry(entry.getKey(), reminder))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Reminds somebody, once.
    public void remind(ConfirmByRepository.Unanswered seat, ConfirmReminder reminder) {
        if (repository.remind(seat, reminder, clock.instant())) mailer.remind(seat);
    }

    /// Those whose invitation has left, and when it did.
    private Map<ConfirmByRepository.Unanswered, Instant> told(List<ConfirmByRepository.Unanswered> seats) {
        if (seats.isEmpty()) return Map.of();
        var all = correspondences.ofAll(ahead(seats)).stream()
                .collect(Collectors.toMap(one -> one.plan().preSessionId(), Function.identity()));
        return seats.stream()
                .filter(seat -> all.containsKey(seat.preSessionId()))
                .flatMap(
                        seat -> invitedAt(Objects.requireNonNull(all.get(seat.preSessionId())), seat)
                                .map(at -> Map.entry(seat, at))
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// As [#told], of those who are to speak beside others: no decision tells them, but a letter of their own.
    private Map<ConfirmByRepository.Unanswered, Instant> toldJoint(List<ConfirmByRepository.Unanswered> seats) {
        var letters = states.leadingTo(
                seats.stream().map(seat -> PanelLetters.path(seat.seatId())).toList());
        var ahead = ahead(seats);
        return seats.stream()
                .filter(seat -> ahead.contains(seat.preSessionId()))
                .flatMap(seat -> letters.getOrDefault(PanelLetters.path(seat.seatId()), List.of()).stream()
                        .filter(letter -> letter.status() == MailStatus.SENT)
                        .flatMap(letter -> letter.sentAt().stream())
                        .min(Comparator.naturalOrder())
                        .map(at -> Map.entry(seat, at))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<UUID> ahead(List<ConfirmByRepository.Unanswered> seats) {
        var ids =
                seats.stream().map(ConfirmByRepository.Unanswered::preSessionId).collect(Collectors.toSet());
        return calendar.preSessions(ids).values().stream()
                .filter(preSession -> preSession.courseAt(clock.instant()) == Course.AHEAD)
                .map(PreSession::id)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> invitedAt(Correspondence all, ConfirmByRepository.Unanswered seat) {
        return all.invitation(seat.applicationId())
                .filter(letter -> letter.status() == MailStatus.SENT)
                .flatMap(LetterState::sentAt);
    }
}
