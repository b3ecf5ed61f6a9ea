package org.presessions.selection;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.ToldPlan;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.DecisionRepository;
import org.presessions.selection.decisions.Told;
import org.presessions.selection.decisions.Verdict;
import org.presessions.selection.decisions.WrittenDecision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters about a panel: what is to be told, and letters that wait kept to what is planned.
@Component
@Transactional
public class PanelLetters {
    private final Correspondences correspondences;
    private final SeatRepository seats;
    private final DecisionRepository decisions;
    private final Confirmations confirmations;
    private final DecisionMailer mailer;
    private final Outbox outbox;
    private final LetterStates states;
    private final JointSpeakers joint;
    private final SpentPlaces spent;
    private final ApplicationEventPublisher events;
    private final Applications applications;
    private final People people;
    private final Clock clock;

    PanelLetters(
            Correspondences correspondences,
            SeatRepository seats,
            DecisionRepository decisions,
            Confirmations confirmations,
            DecisionMailer mailer,
            Outbox outbox,
            LetterStates states,
            JointSpeakers joint,
            SpentPlaces spent,
            ApplicationEventPublisher events,
            Applications applications,
            People people,
            Clock clock) {
        this.correspondences = correspondences;
        this.seats = seats;
        this.decisions = decisions;
        this.confirmations = confirmations;
        this.mailer = mailer;
        this.outbox = outbox;
        this.states = states;
        this.joint = joint;
        this.spent = spent;
        this.events = events;
        this.applications = applications;
        this.people = people;
        this.clock = clock;
    }

    /// Keeps the letters that wait to a plan that has changed. One that offers another place now is written anew; one
    /// that says something else goes, and what its people are to be told instead is due with the next release.
    public void renew(Panel plan) {
        if (!decisions.hasAny(plan.preSessionId())) return;
        var all = correspondences.of(plan);
        for (var stale : all.stale()) {
            var same = stale.instead()
                    .filter(decision -> decision.verdict() == stale.letter().verdict());
            same.ifPresentOrElse(this::write, () -> end(stale, all.told(stale.applicationId())));
        }
    }

    /// How many people were to get a letter that is no longer so, and have got no other, by Pre-session; one where
    /// everybody knows is left out.
    @Transactional(readOnly = true)
    Map<UUID, Integer> untold(Collection<UUID> preSessionIds) {
        var written = decisions.allOf(preSessionIds);
        var all = states.of(written.stream().map(DecisionRepository.Row::mailId).toList());
        var standing = applications.submittedIds(preSessionIds).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        seats.ofAll(preSessionIds).stream()
                .filter(row -> row.status() == SeatStatus.DECLINED)
                .forEach(row -> standing.remove(row.applicationId()));
        var last = new HashMap<UUID, DecisionRepository.Row>();
        written.stream()
                .filter(row -> standing.contains(row.applicationId()))
                .forEach(row -> last.putIfAbsent(row.applicationId(), row));
        return last.values().stream()
                .filter(row -> Objects.requireNonNull(all.get(row.mailId())).status() == MailStatus.OVERTAKEN)
                .collect(Collectors.toMap(DecisionRepository.Row::preSessionId, row -> 1, Integer::sum));
    }

    /// How many speakers know of their place and not of its hour, hall, format or dates as they are now, nor does a
    /// letter to them wait.
    @Transactional(readOnly = true)
    Map<UUID, Integer> untimed(Collection<PreSession> preSessions) {
        var known = preSessions.stream().collect(Collectors.toMap(PreSession::id, Function.identity()));
        var open = seats.ofAll(known.keySet()).stream()
                .filter(row -> row.status().isOpen())
                .map(SeatRow::applicationId)
                .collect(Collectors.toSet());
        var written = decisions.allOf(known.keySet()).stream()
                .filter(row -> open.contains(row.applicationId()))
                .toList();
        var all = states.of(written.stream().map(DecisionRepository.Row::mailId).toList());
        var last = new LinkedHashMap<UUID, DecisionRepository.Row>();
        written.stream()
                .filter(row -> !Objects.requireNonNull(all.get(row.mailId())).isVoid())
                .forEach(row -> last.putIfAbsent(row.applicationId(), row));
        return last.values().stream()
                .filter(row -> isOfAnotherPlan(
                        Objects.requireNonNull(all.get(row.mailId())),
                        Objects.requireNonNull(known.get(row.preSessionId()))))
                .collect(Collectors.toMap(DecisionRepository.Row::preSessionId, row -> 1, Integer::sum));
    }

    private static boolean isOfAnotherPlan(LetterState letter, PreSession preSession) {
        return letter.status() != MailStatus.HELD
                && !letter.told().isEmpty()
                && !ToldPlan.isRight(letter.told(), preSession);
    }

    /// Writes a letter, which waits in the outbox in the place of one that waits for the same people.
    void write(Decision decision) {
        var application = decision.application();
        var to = reader(decision);
        var seatId = settle(decision, to);
        var until = seatId.flatMap(confirmations::of).filter(at -> decision.verdict() == Verdict.INVITED);
        var mailId = outbox.hold(mailer.letter(decision, to, seatId.map(PanelLetters::path), until));
        var written = new WrittenDecision(decision.verdict(), decision.position(), decision.minutes(), mailId);
        decisions.insert(application.id(), application.preSession().id(), written, clock.instant());
        if (decision.verdict() == Verdict.CHANGED || decision.verdict() == Verdict.TIMED)
            joint.tell(decision.verdict(), application.id());
        if (decision.verdict() == Verdict.INVITED && !to.id().equals(application.applicantId()))
            outbox.hold(mailer.copy(decision, people.get(application.applicantId())));
        else endCopy(application.id());
    }

    /// Whether a speaker knows of a place: the last letter that left offers one, or the speaker said yes.
    boolean isKnown(SeatRow seat) {
        if (seat.status() == SeatStatus.CONFIRMED) return true;
        var written = decisions
                .all(List.of(seat.preSessionId()))
                .getOrDefault(seat.preSessionId(), Map.of())
                .getOrDefault(seat.applicationId(), List.of());
        var all = states.of(written.stream().map(WrittenDecision::mailId).toList());
        return written.stream()
                .filter(letter ->
                        Objects.requireNonNull(all.get(letter.mailId())).hasLeft())
                .findFirst()
                .filter(last -> last.verdict().isPlace())
                .isPresent();
    }

    /// Ends the letters that wait about a speaker in whose place another one speaks, and invites that one.
    public void pass(Decision decision) {
        var applicationId = decision.application().id();
        outbox.heldOf(DecisionMailer.DECISION + "/" + applicationId).ifPresent(id -> outbox.overtake(List.of(id)));
        endCopy(applicationId);
        decisions.passOn(applicationId);
        write(decision);
    }

    /// To whom a decision is told: the speaker where it is about a place on the panel, else the applicant.
    public Person reader(Decision decision) {
        var application = decision.application();
        return decision.verdict().isAboutSeat() ? speaker(application) : people.get(application.applicantId());
    }

    public static String path(UUID seatId) {
        return "/panel-invitations/" + seatId;
    }

    /// What nobody was told did not happen: the seat is again what its speaker knows.
    private void end(Correspondence.Stale stale, Optional<Told> told) {
        outbox.overtake(List.of(stale.letter().mailId()));
        endCopy(stale.applicationId());
        joint.tellNothing(stale.applicationId());
        var seat = seats.ofApplication(stale.applicationId());
        seat.map(row -> told.filter(Told::isPlace)
                        .map(known -> row.moved(known.position(), known.minutes()))
                        .orElseGet(row::revoked))
                .ifPresent(this::keep);
    }

    private void endCopy(UUID applicationId) {
        outbox.heldOf(DecisionMailer.COPY + "/" + applicationId).ifPresent(id -> outbox.overtake(List.of(id)));
    }

    /// Makes the seat what the letter says.
    ///
    /// @return the seat that the letter leads to
    private Optional<UUID> settle(Decision decision, Person to) {
        var application = decision.application();
        var seat = seats.ofApplication(application.id());
        return switch (decision.verdict()) {
            case INVITED -> Optional.of(offer(decision, to, seat));
            case CHANGED, TIMED -> {
                keep(seat.orElseThrow().moved(decision.position(), decision.minutes()));
                yield seat.map(SeatRow::id);
            }
            case RESERVE, REVOKED, NOT_SELECTED -> {
                seat.map(SeatRow::revoked).ifPresent(this::keep);
                yield Optional.empty();
            }
        };
    }

    /// A speaker who has said yes already, of a letter that waits still, keeps that.
    private UUID offer(Decision decision, Person to, Optional<SeatRow> seat) {
        var taken = seat.filter(row -> row.status() == SeatStatus.CONFIRMED);
        taken.map(row -> row.moved(decision.position(), decision.minutes())).ifPresent(this::keep);
        seat.ifPresent(spent::leave);
        return taken.map(SeatRow::id).orElseGet(() -> offer(decision, to));
    }

    private UUID offer(Decision decision, Person to) {
        var application = decision.application();
        var seatId = seats.offer(
                application.id(),
                application.preSession().id(),
                to.id(),
                decision.position(),
                decision.minutes(),
                clock.instant());
        confirmations.begin(seatId, application.preSession().id());
        events.publishEvent(new SeatOffered(seatId, application.id(), to.id()));
        return seatId;
    }

    private void keep(SeatChange change) {
        if (!(change instanceof SeatChange.Changed(var seat))) return;
        seats.save(seat);
        if (seat.status() == SeatStatus.REVOKED) joint.end(seat.applicationId());
    }

    /// The person whose address the application gives for the speaker.
    private Person speaker(Application application) {
        var answers = application.answers();
        return EmailAddress.parse(answers.speakerEmail())
                .map(email -> people.ensure(email, answers.asStaffSee().speakerName(), application.locale()))
                .orElseGet(() -> people.get(application.applicantId()));
    }
}
