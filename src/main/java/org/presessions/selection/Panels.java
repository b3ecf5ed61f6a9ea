package org.presessions.selection;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The panels of the Pre-sessions: who was told to have a place, and what they answered. What is only planned is not
/// here.
@Component
@Transactional
public class Panels {
    private static final Pattern OWN_PAGE = Pattern.compile(
            "/(?:panel-invitations|statements)/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final SeatRepository seats;
    private final JointSpeakerRepository joint;
    private final JointSpeakers beside;
    private final PanelRepository plans;
    private final PanelLetters letters;
    private final SeatReader read;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Panels(
            SeatRepository seats,
            JointSpeakerRepository joint,
            JointSpeakers beside,
            PanelRepository plans,
            PanelLetters letters,
            SeatReader read,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seats = seats;
        this.joint = joint;
        this.beside = beside;
        this.plans = plans;
        this.letters = letters;
        this.read = read;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The speakers who confirmed, in their order.
    @Transactional(readOnly = true)
    public List<Seat> confirmed(UUID preSessionId) {
        return all(preSessionId).stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .toList();
    }

    /// As [#confirmed(UUID)], of several Pre-sessions, by the ids of these.
    @Transactional(readOnly = true)
    public Map<UUID, List<Seat>> confirmed(Collection<UUID> preSessionIds) {
        return seats(seats.ofAll(preSessionIds)).stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .sorted(Comparator.comparingInt(Seat::position).thenComparing(Seat::id))
                .collect(Collectors.groupingBy(Seat::preSessionId));
    }

    /// Every place that somebody was told of, in their order.
    @Transactional(readOnly = true)
    public List<Seat> all(UUID preSessionId) {
        return seats(seats.of(preSessionId));
    }

    /// As [#all], of several Pre-sessions.
    @Transactional(readOnly = true)
    public List<Seat> ofAll(Collection<UUID> preSessionIds) {
        return seats(seats.ofAll(preSessionIds));
    }

    /// To which Pre-session each place belongs that was ever given there, whoever has it now.
    @Transactional(readOnly = true)
    public Map<UUID, UUID> everyPlace(Collection<UUID> preSessionIds) {
        return seats.everyPreSession(preSessionIds);
    }

    /// The place that one of a speaker's own pages is about.
    @Transactional(readOnly = true)
    public Optional<Seat> ofPage(String path) {
        var page = OWN_PAGE.matcher(path);
        return page.matches() ? seat(UUID.fromString(page.group(1))) : Optional.empty();
    }

    /// A place that its speaker was told of.
    @Transactional(readOnly = true)
    public Optional<Seat> seat(UUID seatId) {
        return seats.find(seatId).flatMap(this::seat);
    }

    /// Several places by their ids; those that are not there are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Seat> seats(Collection<UUID> seatIds) {
        return seats(seats.find(seatIds)).stream().collect(Collectors.toMap(Seat::id, found -> found));
    }

    /// Of some places those that somebody has or was offered: neither declined, revoked nor passed on. Whoever was to
    /// speak beside cannot go on alone with what was made there.
    @Transactional(readOnly = true)
    public Set<UUID> open(Collection<UUID> seatIds) {
        return seats.open(seatIds);
    }

    /// The places that a person was offered or took, the latest first; none before decisions are released.
    @Transactional(readOnly = true)
    public List<Seat> seatsOf(UUID personId) {
        return seats(seats.ofSpeaker(personId));
    }

    /// As [#seatsOf(UUID)], of several persons.
    @Transactional(readOnly = true)
    public List<Seat> seatsOf(Collection<UUID> personIds) {
        return seats(seats.ofSpeakers(personIds));
    }

    /// The places that a person had, or is asked to take again, alone or with others: not confirmed now, the latest
    /// first.
    @Transactional(readOnly = true)
    public List<Seat> formerPlacesOf(UUID personId) {
        var ids = seats.formerOf(personId);
        var places = seats(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
                .filter(place ->
                        place.bound().stream().anyMatch(seat -> seat.speakerId().equals(personId)))
                .toList();
    }

    /// The places in which a person speaks, the latest first: confirmed, and with those who speak beside.
    @Transactional(readOnly = true)
    public List<Seat> placesOf(UUID personId) {
        var ids = seatsOf(personId).stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .map(Seat::placeId)
                .distinct()
                .toList();
        var places = seats(ids);
        return ids.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .toList();
    }

    /// As [#all], with those who are invited or have declined to speak beside, by application.
    @Transactional(readOnly = true)
    public Map<UUID, List<Seat>> beside(UUID preSessionId) {
        var ids = joint
                .of(seats.of(preSessionId).stream().map(SeatRow::applicationId).toList())
                .stream()
                .map(JointSpeakerRepository.Joint::row)
                .filter(row -> row.status().isOpen() || row.status() == SeatStatus.DECLINED && !row.settled())
                .toList();
        return seats(ids).stream().collect(Collectors.groupingBy(Seat::applicationId));
    }

    /// Whether a person was ever told of a place.
    @Transactional(readOnly = true)
    public boolean hasSeats(UUID personId) {
        return seats.hasAny(personId);
    }

    /// The speaker takes the place; doing so twice changes nothing.
    ///
    /// @throws NotFound where the place is not that person's
    public SeatAnswer confirm(UUID seatId, UUID personId) {
        return switch (lock(seatId, personId).confirmed()) {
            case SeatChange.Changed(var seat) -> {
                keep(seat);
                yield new SeatAnswer.Confirmed(shown(seatId));
            }
            case SeatChange.Unchanged() -> new SeatAnswer.Confirmed(shown(seatId));
            case SeatChange.Refused() -> new SeatAnswer.NoLongerOffered(shown(seatId));
        };
    }

    /// The speaker gives the place back, even after having confirmed it.
    ///
    /// @param reason may be empty; only the secretariat reads it
    /// @throws NotFound where the place is not that person's
    public SeatAnswer decline(UUID seatId, UUID personId, String reason) {
        return switch (lock(seatId, personId).declined(reason)) {
            case SeatChange.Changed(var seat) -> {
                keep(seat);
                if (!seat.joint()) leave(plans.of(seat.preSessionId()), seat.applicationId());
                yield new SeatAnswer.Declined(shown(seatId));
            }
            case SeatChange.Unchanged() -> new SeatAnswer.Declined(shown(seatId));
            case SeatChange.Refused() -> new SeatAnswer.NoLongerOffered(shown(seatId));
        };
    }

    /// A withdrawn application leaves the plan, and its speaker the panel. The place of one who knew of it is to be
    /// seen to; what nobody was told did not happen.
    public void forget(UUID applicationId, UUID preSessionId) {
        var plan = plans.lock(preSessionId);
        var change =
                seats.ofApplication(applicationId).map(row -> letters.isKnown(row) ? row.declined("") : row.revoked());
        if (change.orElseGet(SeatChange.Unchanged::new) instanceof SeatChange.Changed(var seat)) keep(seat);
        beside.end(applicationId);
        leave(plan, applicationId);
    }

    /// Those behind move up, and letters that wait with them.
    private void leave(Panel plan, UUID applicationId) {
        var left = plan.holds(applicationId) ? plan.remove(applicationId) : plan;
        if (plan.holds(applicationId)) plans.save(left);
        letters.renew(left);
    }

    /// The plan is locked first, as everywhere: so answers and changes of the panel wait for each other.
    private SeatRow lock(UUID seatId, UUID personId) {
        var seat = seats.find(seatId)
                .filter(row -> row.speakerId().equals(personId))
                .orElseThrow(NotFound::new);
        plans.lock(seat.preSessionId());
        return seats.find(seatId).orElseThrow(NotFound::new);
    }

    /// Keeps an answer, and lets those know whom it concerns.
    private void keep(SeatRow seat) {
        seats.saveAnswered(seat, clock.instant());
        audit.record("seat." + seat.status().code(), "seat/" + seat.id(), Map.of());
        if (seat.status() != SeatStatus.CONFIRMED) return;
        if (seat.joint()) joint.bind(seat.id());
        people.grant(seat.speakerId(), Role.SPEAKER);
        events.publishEvent(new SpeakerConfirmed(seat.id(), seat.preSessionId(), seat.speakerId()));
    }

    private Seat shown(UUID seatId) {
        return seat(seatId).orElseThrow(NotFound::new);
    }

    private List<Seat> seats(List<SeatRow> rows) {
        return read.seats(rows);
    }

    private Optional<Seat> seat(SeatRow row) {
        return seats(List.of(row)).stream().findFirst();
    }
}
