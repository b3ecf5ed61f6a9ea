package org.presessions.protection;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.calendar.PreSession;
import org.presessions.protection.custody.NameRequests;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What may be known of speakers. Whatever shows one asks here, each time, and keeps nothing of the answer: it holds
/// for one reader and one moment.
@Component
@Transactional
public class Protection {
    private final ChoiceRepository choices;
    private final GuardianRepository guardians;
    private final Audiences audiences;
    private final Screenings screenings;
    private final NameRequests requests;
    private final Words words;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Protection(
            ChoiceRepository choices,
            GuardianRepository guardians,
            Audiences audiences,
            Screenings screenings,
            NameRequests requests,
            Words words,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.choices = choices;
        this.guardians = guardians;
        this.audiences = audiences;
        this.screenings = screenings;
        this.requests = requests;
        this.words = words;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// As what a person looks at a Pre-session; nobody in particular is the public.
    @Transactional(readOnly = true)
    public Audience audience(Optional<UUID> personId, PreSession preSession) {
        return audiences.of(personId, preSession);
    }

    /// A speaker as the present visitor may see one now.
    @Transactional(readOnly = true)
    public Shown shown(Seat seat, PreSession preSession) {
        return shown(List.of(seat), preSession).firstEntry().getValue();
    }

    /// Speakers of one Pre-session as the present visitor may see them now, in their order, by their seats' ids.
    @Transactional(readOnly = true)
    public SequencedMap<UUID, Shown> shown(Collection<Seat> seats, PreSession preSession) {
        var visitor = Visitor.current().personId();
        return shown(seats, screenings.rule(seats, preSession, audiences.of(visitor, preSession), visitor));
    }

    /// The same for within the room, where everybody reads one name: whoever speaks reads of the own place what the
    /// others do.
    @Transactional(readOnly = true)
    public SequencedMap<UUID, Shown> shownWithin(Collection<Seat> seats, PreSession preSession) {
        var shown = shown(seats, preSession);
        var visitor = Visitor.current().personId();
        var own = seats.stream()
                .filter(seat -> visitor.filter(seat::isOf).isPresent())
                .toList();
        shownInTheRoom(own).forEach((id, toOthers) -> shown.computeIfPresent(id, (same, one) -> one.called(toOthers)));
        return shown;
    }

    /// As an audience sees them, and nobody in it as the speaker.
    @Transactional(readOnly = true)
    public SequencedMap<UUID, Shown> shownTo(Audience audience, Collection<Seat> seats, PreSession preSession) {
        return shown(seats, screenings.rule(seats, preSession, audience, Optional.empty()));
    }

    /// As an audience sees speakers of several Pre-sessions, each by its own moment; nobody in it as the speaker.
    ///
    /// @param preSessions by their ids, all that the seats belong to
    @Transactional(readOnly = true)
    public Map<UUID, Shown> shownTo(Audience audience, Collection<Seat> seats, Map<UUID, PreSession> preSessions) {
        return shown(seats, (seat, choice) -> {
            var moment = Moment.of(requireNonNull(preSessions.get(seat.preSessionId())), choice);
            return new Disclosure(choice, audience, moment);
        });
    }

    /// A speaker as the delegations in the room will see one, whoever asks and whenever: for what is handed out there.
    @Transactional(readOnly = true)
    public Shown shownInTheRoom(Seat seat) {
        return shownInTheRoom(List.of(seat)).firstEntry().getValue();
    }

    /// The same of several, by their seats' ids.
    @Transactional(readOnly = true)
    public SequencedMap<UUID, Shown> shownInTheRoom(Collection<Seat> seats) {
        return shown(seats, (one, choice) -> Disclosure.asOf(Moment.DURING, choice, Audience.DELEGATIONS));
    }

    /// Each who speaks in some places, by the own seat's id, as the State under Review may know one before the
    /// Pre-session: for badges, which are worn at its door and on the way there. What is told of a place's
    /// organisation goes by all who speak there.
    @Transactional(readOnly = true)
    public Map<UUID, Shown> shownOnBadges(Collection<Seat> places) {
        var own = own(places);
        var shown = new HashMap<UUID, Shown>();
        for (var place : places) {
            var all = onBadge(place, whole(place, own));
            for (var one : each(place, all, own, Protection::onBadge))
                shown.put(one.seat().id(), shown(one.seat(), all, new ShownName(List.of(one))));
        }
        return shown;
    }

    private static Disclosure onBadge(Seat seat, Choice choice) {
        return Disclosure.asOf(Moment.BEFORE, choice, Audience.STATE_UNDER_REVIEW);
    }

    /// Speakers of several Pre-sessions as staff see them, in the visitor's language.
    @Transactional(readOnly = true)
    public Map<UUID, Shown> shownToStaff(Collection<Seat> seats) {
        // no other moment changes what staff see
        return shown(seats, (seat, choice) -> Disclosure.asOf(Moment.BEFORE, choice, Audience.SECRETARIAT));
    }

    /// Whether the present visitor is a custodian to whom the other one has just said yes: such a one may see somebody
    /// protected, in places made for that alone.
    @Transactional(readOnly = true)
    public boolean isOpenToCustodian(Seat seat) {
        return requests.isOpenTo(Visitor.current(), seat.applicationId());
    }

    /// What the speaker chose, or else what the application said. Of a place in which several speak, what holds of the
    /// statement: the more protected of their choices; of one among them ([Seat#ownOf]), that one's.
    @Transactional(readOnly = true)
    public Choice choice(Seat seat) {
        return requireNonNull(choices(List.of(seat)).get(seat.id()));
    }

    /// What one of the speakers of a place chose.
    ///
    /// @param personId who speaks there
    @Transactional(readOnly = true)
    public Choice choiceOf(UUID personId, Seat place) {
        return choice(place.ownOf(personId).orElseThrow(NotFound::new))
                .takenBack(choice(place).isTakenBack());
    }

    /// Keeps what a speaker chose. Who may is decided before; what was chosen stands in no record.
    public void choose(Seat seat, Choice choice) {
        if (choices.of(List.of(seat.id())).containsValue(choice)) return;
        choices.save(seat.id(), choice, clock.instant());
        audit.record("protection.choose", "seat/" + seat.id());
        events.publishEvent(new ChoiceMade(seat.placeId(), seat.preSessionId()));
    }

    /// As [#choose(Seat, Choice)], with what is known of the speaker's age.
    ///
    /// @param guardian of somebody under 18
    void choose(Seat seat, Choice choice, Optional<Guardian> guardian) {
        if (!guardian.equals(guardians.find(seat.id()))) note(seat, guardian);
        choose(seat, choice.awaiting(guardians.isAwaited(seat.id())));
    }

    /// What was noted of a guardian stands in no record, as what was chosen does not.
    private void note(Seat seat, Optional<Guardian> guardian) {
        guardian.ifPresentOrElse(
                known -> guardians.save(seat.id(), known, clock.instant()), () -> guardians.delete(seat.id()));
        audit.record("protection.note-guardian", "seat/" + seat.id());
        events.publishEvent(new ChoiceMade(seat.placeId(), seat.preSessionId()));
    }

    /// Keeps whether somebody protected agrees that the veiled film that one has watched be shown.
    ///
    /// @param seat of one speaker alone
    public void veil(Seat seat, boolean isAgreed) {
        var choice = choice(seat);
        if (choice.isVeiled() != isAgreed) choose(seat, choice.veiled(isAgreed));
    }

    /// From now on nothing of the statement is shown, whatever was chosen. Doing so twice changes nothing.
    public void takeBack(Seat seat) {
        var isChosen = choices.of(List.of(seat.id())).containsKey(seat.id());
        if (!isChosen) choices.save(seat.id(), Choice.answered(seat), clock.instant());
        if (!choices.takeBack(seat.id(), clock.instant())) return;
        // those who spoke beside in a place that has passed on may still do so in the one after it
        var hasPassedOn = seat.status() == SeatStatus.REPLACED;
        for (var one : seat.bound()) if (!hasPassedOn || one.id().equals(seat.id())) guardians.erase(one.id());
        audit.record("protection.take-back", "seat/" + seat.id());
        events.publishEvent(new StatementTakenBack(seat.id(), seat.preSessionId()));
    }

    /// Those of several seats of whose choices something holds.
    @Transactional(readOnly = true)
    public Set<UUID> whose(Collection<Seat> seats, Predicate<Choice> holds) {
        return choices(seats).entrySet().stream()
                .filter(entry -> holds.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// When each of several statements was taken back, by their seats' ids; without those that were not.
    @Transactional(readOnly = true)
    public Map<UUID, Instant> takenBack(Collection<UUID> seatIds) {
        return choices.takenBack(seatIds);
    }

    private SequencedMap<UUID, Shown> shown(Collection<Seat> seats, BiFunction<Seat, Choice, Disclosure> rule) {
        var own = own(seats);
        var shown = new LinkedHashMap<UUID, Shown>();
        for (var seat : seats) {
            var all = rule.apply(seat, whole(seat, own));
            shown.put(seat.id(), shown(seat, all, new ShownName(each(seat, all, own, rule))));
        }
        return shown;
    }

    /// Those who speak in a place, each by the own choice; what was taken back is so for all.
    private static List<ShownName.Of> each(
            Seat place, Disclosure all, Map<UUID, Choice> own, BiFunction<Seat, Choice, Disclosure> rule) {
        return place.speakers().stream()
                .map(one -> new ShownName.Of(
                        one,
                        rule.apply(one, own(one, own).takenBack(all.choice().isTakenBack()))))
                .toList();
    }

    private Map<UUID, Choice> choices(Collection<Seat> seats) {
        var own = own(seats);
        return seats.stream().collect(Collectors.toMap(Seat::id, seat -> whole(seat, own), (one, same) -> one));
    }

    /// What each person chose who is seen or heard in a statement.
    private Map<UUID, Choice> own(Collection<Seat> seats) {
        return choices.of(seats.stream()
                .flatMap(seat -> seat.bound().stream())
                .map(Seat::id)
                .toList());
    }

    private static Choice own(Seat seat, Map<UUID, Choice> chosen) {
        return chosen.getOrDefault(seat.id(), Choice.answered(seat));
    }

    private static Choice whole(Seat seat, Map<UUID, Choice> chosen) {
        return seat.bound().stream()
                .map(one -> own(one, chosen))
                .reduce(Choice::with)
                .orElseThrow();
    }

    private Shown shown(Seat seat, Disclosure rule, ShownName name) {
        var reader = words.in(LocaleContextHolder.getLocale());
        return new Shown(
                seat.id(),
                name.in(reader),
                name.position(reader),
                rule.organisation() ? seat.institution() : "",
                name.isNamed(),
                rule.choice().isProtected(),
                rule.isVeiled(),
                rule.choice().isKeptFromTheState(),
                rule.picture(),
                rule.voice(),
                rule.text(),
                rule.download(),
                rule.languages());
    }
}
