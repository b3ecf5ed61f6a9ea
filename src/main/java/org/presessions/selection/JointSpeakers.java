package org.presessions.selection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.decisions.Verdict;
import org.presessions.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who speak beside whom an application names, within one place: invited, confirmed and protected each by
/// themselves. Order, minutes and the statement are the place's.
@Component
@Transactional
public class JointSpeakers {
    private final JointSpeakerRepository repository;
    private final SeatRepository seats;
    private final PanelRepository plans;
    private final Confirmations confirmations;
    private final JointMailer mailer;
    private final Outbox outbox;
    private final LetterStates states;
    private final Applications applications;
    private final Calendar calendar;
    private final People people;
    private final SeatReader reader;
    private final ObjectProvider<PlaceChoices> choices;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    JointSpeakers(
            JointSpeakerRepository repository,
            SeatRepository seats,
            PanelRepository plans,
            Confirmations confirmations,
            JointMailer mailer,
            Outbox outbox,
            LetterStates states,
            Applications applications,
            Calendar calendar,
            People people,
            SeatReader reader,
            ObjectProvider<PlaceChoices> choices,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.reader = reader;
        this.choices = choices;
        this.events = events;
        this.repository = repository;
        this.seats = seats;
        this.plans = plans;
        this.confirmations = confirmations;
        this.mailer = mailer;
        this.outbox = outbox;
        this.states = states;
        this.applications = applications;
        this.calendar = calendar;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody may be added to a place: as long as it counts, and its Pre-session is ahead.
    @Transactional(readOnly = true)
    public boolean isPossible(UUID seatId) {
        return seats.find(seatId).filter(this::isPossible).isPresent();
    }

    /// Offers somebody a part in a place; the invitation waits in the outbox.
    ///
    /// @param answers to what is asked of a speaker, which are right
    /// @return false where the place is not to be shared any more, or is that person's already
    public boolean add(UUID seatId, Map<String, List<String>> answers) {
        plans.lock(seats.find(seatId).orElseThrow(NotFound::new).preSessionId());
        var place = seats.find(seatId).filter(this::isPossible);
        if (place.isEmpty()) return false;
        var application = applications.find(place.get().applicationId()).orElseThrow(NotFound::new);
        var speaker = person(answers, application);
        if (speaker.id().equals(place.get().speakerId())) return false;
        var added = repository.add(place.get(), speaker.id(), answers, clock.instant());
        added.ifPresent(id -> invite(id, place.get(), application, speaker));
        return added.isPresent();
    }

    private void invite(UUID id, SeatRow place, Application application, Person speaker) {
        confirmations.begin(id, place.preSessionId());
        outbox.hold(mailer.letter(JointMailer.decision(Verdict.INVITED, place, application), speaker, id));
        audit.record("seat.add-joint", "seat/" + id);
        events.publishEvent(new SeatOffered(id, place.applicationId(), speaker.id()));
    }

    /// Takes the part of one back; the others keep theirs. Whoever knew of it gets a letter.
    ///
    /// @return false where there is nothing to take back any more
    public boolean remove(UUID jointId) {
        var known = seats.find(jointId).filter(SeatRow::joint).orElseThrow(NotFound::new);
        plans.lock(known.preSessionId());
        var row = seats.find(jointId).orElseThrow(NotFound::new);
        if (row.status() == SeatStatus.DECLINED) return settle(row);
        if (!(row.revoked() instanceof SeatChange.Changed(var revoked))) return false;
        seats.save(revoked);
        tellRevoked(row);
        audit.record("seat.remove-joint", "seat/" + jointId);
        return true;
    }

    private boolean settle(SeatRow declined) {
        if (!(declined.seenTo() instanceof SeatChange.Changed(var seen))) return false;
        seats.save(seen);
        return true;
    }

    /// Who was told nothing is told nothing.
    private void tellRevoked(SeatRow row) {
        var waiting = outbox.heldOf(JointMailer.fact(row.id()));
        waiting.ifPresent(id -> outbox.overtake(List.of(id)));
        if (isTold(row)) write(Verdict.REVOKED, row);
    }

    /// The place is nobody's any more.
    void end(UUID applicationId) {
        open(applicationId).forEach(joint -> remove(joint.id()));
    }

    /// Tells them what is said to whom the application names: another hour, or another place in the order.
    void tell(Verdict verdict, UUID applicationId) {
        for (var joint : open(applicationId)) write(isTold(joint) ? verdict : Verdict.INVITED, joint);
    }

    /// Nothing has changed after all: letters that say so do not leave.
    void tellNothing(UUID applicationId) {
        open(applicationId).stream()
                .filter(this::isTold)
                .flatMap(joint -> outbox.heldOf(JointMailer.fact(joint.id())).stream())
                .forEach(id -> outbox.overtake(List.of(id)));
    }

    /// Those who know of their part in places, and have it still.
    @Transactional(readOnly = true)
    public List<SeatRow> told(Collection<UUID> applicationIds) {
        var open = repository.of(applicationIds).stream()
                .map(JointSpeakerRepository.Joint::row)
                .filter(row -> row.status().isOpen())
                .toList();
        var letters = states.leadingTo(
                open.stream().map(row -> PanelLetters.path(row.id())).toList());
        return open.stream().filter(row -> isTold(row, letters)).toList();
    }

    /// Whether a letter about the part has left, whatever waits beside.
    private boolean isTold(SeatRow joint) {
        return isTold(joint, states.leadingTo(List.of(PanelLetters.path(joint.id()))));
    }

    private static boolean isTold(SeatRow joint, Map<String, List<LetterState>> letters) {
        return joint.status() == SeatStatus.CONFIRMED
                || letters.getOrDefault(PanelLetters.path(joint.id()), List.of()).stream()
                        .anyMatch(letter -> letter.status() != MailStatus.HELD && !letter.isVoid());
    }

    private void write(Verdict verdict, SeatRow joint) {
        var application = applications.find(joint.applicationId()).orElseThrow(NotFound::new);
        var place = seats.ofApplication(application.id()).orElseThrow(NotFound::new);
        var decision = JointMailer.decision(verdict, place, application);
        outbox.hold(mailer.letter(decision, people.get(joint.speakerId()), joint.id()));
    }

    /// One of them is to have the place alone: it passes, and the part in it ends without a letter.
    ///
    /// @return what was answered for that speaker; nothing where the part is nobody's any more
    public Optional<Map<String, List<String>>> giveUpFor(UUID jointId) {
        var known = seats.find(jointId).filter(SeatRow::joint).orElseThrow(NotFound::new);
        plans.lock(known.preSessionId());
        var row = seats.find(jointId).orElseThrow(NotFound::new);
        if (!row.status().isOpen() || !(row.replaced() instanceof SeatChange.Changed(var passed)))
            return Optional.empty();
        seats.save(passed);
        outbox.heldOf(JointMailer.fact(jointId)).ifPresent(id -> outbox.overtake(List.of(id)));
        return repository.of(List.of(row.applicationId())).stream()
                .filter(joint -> joint.row().id().equals(jointId))
                .map(JointSpeakerRepository.Joint::answers)
                .findFirst();
    }

    /// Parts that were given back, and that nobody has seen to.
    @Transactional(readOnly = true)
    public List<SeatRow> unsettled() {
        return repository.unsettled();
    }

    private List<SeatRow> open(UUID applicationId) {
        return repository.of(List.of(applicationId)).stream()
                .map(JointSpeakerRepository.Joint::row)
                .filter(row -> row.status().isOpen())
                .toList();
    }

    private boolean isPossible(SeatRow row) {
        return !row.joint()
                && row.status().isOpen()
                && isShared(row)
                && calendar.preSession(row.preSessionId()).courseAt(clock.instant()) == Course.AHEAD;
    }

    /// Whoever shares a place sees and hears what was sent for it: nobody is added to one who goes by another name.
    private boolean isShared(SeatRow row) {
        var place = reader.seats(List.of(row)).stream().findFirst();
        return place.filter(seat -> choices.stream().allMatch(rule -> rule.mayBeShared(seat)))
                .isPresent();
    }

    private Person person(Map<String, List<String>> answers, Application application) {
        var fields = new AnswerFields(answers);
        var email = EmailAddress.parse(fields.text("speakerEmail")).orElseThrow();
        return people.ensure(email, fields.answers().asStaffSee().speakerName(), application.locale());
    }
}
