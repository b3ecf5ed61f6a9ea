package org.presessions.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingState;
import org.presessions.meeting.parts.MeetingParts;
import org.presessions.meeting.parts.Parts;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.missions.Delegate;
import org.presessions.missions.Missions;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Who may come into the room: delegates whose mission was invited, speakers who confirmed, moderators and staff,
/// and whom the desk gave something to do there. For all others there is no room.
@Component
public class MeetingAccess {
    /// Before its time the room opens to those who wait for it.
    public static final Duration DOOR = Duration.ofMinutes(30);

    private final Sittings sittings;
    private final Missions missions;
    private final Panels panels;
    private final People people;
    private final MeetingParts parts;

    MeetingAccess(Sittings sittings, Missions missions, Panels panels, People people, MeetingParts parts) {
        this.sittings = sittings;
        this.missions = missions;
        this.panels = panels;
        this.people = people;
        this.parts = parts;
    }

    public Sitting sitting(String series, String place) {
        return sittings.find(series, place).orElseThrow(NotFound::new);
    }

    /// The joint ones beside a State's own.
    List<Sitting> jointOf(Sitting sitting) {
        return sitting.isJoint() ? List.of() : sittings.jointOf(sitting.preSessionIds());
    }

    /// The visitor as somebody in the room; whoever is not signed in is asked to.
    public Attendee visitor(Sitting sitting) {
        return attendee(Visitor.signedIn(), sitting).orElseThrow(NotFound::new);
    }

    public Attendee moderator(Sitting sitting) {
        var attendee = visitor(sitting);
        if (!attendee.moderates()) throw new NotFound();
        return attendee;
    }

    /// Whoever may be in one of the rooms may be in the joint one, as what he is in his own.
    public Optional<Attendee> attendee(UUID personId, Sitting sitting) {
        return people.find(personId)
                .flatMap(person -> attendee(
                        person,
                        parts.of(sitting.preSessionIds()).getOrDefault(person.id(), Parts.NONE),
                        () -> confirmed(sitting),
                        () -> sitting.preSessions().stream()
                                .flatMap(one -> missions.delegate(person.id(), one.id()).stream())
                                .findFirst()));
    }

    public Map<UUID, Attendee> attendees(Set<UUID> personIds, Sitting sitting) {
        return attendees(people.find(personIds).values(), sitting);
    }

    /// Those of the persons who may come in, by their ids.
    public Map<UUID, Attendee> attendees(Collection<Person> persons, Sitting sitting) {
        var seats = confirmed(sitting);
        var delegates = delegates(persons, sitting);
        var given = parts.of(sitting.preSessionIds());
        return persons.stream()
                .flatMap(person -> attendee(
                        person,
                        given.getOrDefault(person.id(), Parts.NONE),
                        () -> seats,
                        () -> Optional.ofNullable(delegates.get(person.id())))
                        .stream())
                .collect(Collectors.toMap(Attendee::personId, attendee -> attendee));
    }

    /// Of the persons those who are not shown out, by their ids.
    public Map<UUID, Attendee> inside(Set<UUID> personIds, Sitting sitting, MeetingState state) {
        return attendees(personIds, sitting).values().stream()
                .filter(attendee -> !isRemoved(attendee, state) && !isLockedOut(sitting, attendee, state))
                .collect(Collectors.toMap(Attendee::personId, attendee -> attendee));
    }

    public static boolean isRemoved(Attendee attendee, MeetingState state) {
        return !attendee.moderates() && state.conduct().isRemoved(attendee.personId());
    }

    /// Whether somebody has to wait before the locked room; after the end there is nothing left to lock.
    public static boolean isLockedOut(Sitting sitting, Attendee attendee, MeetingState state) {
        if (attendee.moderates() || state.stage() == MeetingStage.ENDED) return false;
        return state.conduct().isLockedOut(attendee.personId(), isUnderReview(sitting, attendee));
    }

    public static boolean isUnderReview(Sitting sitting, Attendee attendee) {
        return attendee.state().filter(sitting::isUnderReview).isPresent();
    }

    /// Moderators at any time; the others half an hour before, and as long as the meeting runs. Where the time is long
    /// past and nothing was opened there is nothing to wait for. Nobody who was
    /// shown out, or whom the lock keeps out.
    public static boolean isDoorOpen(Sitting sitting, Attendee attendee, MeetingState state, Instant now) {
        if (isRemoved(attendee, state) || isLockedOut(sitting, attendee, state)) return false;
        return attendee.moderates() || isTime(sitting, state, now);
    }

    /// Whether whoever is in the room now came to the meeting: from half an hour before it, and until it has ended.
    public static boolean isOpen(Sitting sitting, MeetingState state, Instant now) {
        return state.stage() != MeetingStage.ENDED && isTime(sitting, state, now);
    }

    /// Since when whoever is there came to the meeting; empty where it has no time, and was not opened.
    ///
    /// @param sitting absent where there is none any more
    static Optional<Instant> opensAt(Optional<Sitting> sitting, MeetingState state) {
        return Stream.concat(sitting.flatMap(Sitting::startsAt).stream(), state.programme().openedAt().stream())
                .min(Comparator.naturalOrder())
                .map(start -> start.minus(DOOR));
    }

    private static boolean isTime(Sitting sitting, MeetingState state, Instant now) {
        if (state.stage() != MeetingStage.WAITING) return true;
        if (sitting.isPast(now)) return false;
        return sitting.startsAt()
                .filter(start -> !now.isBefore(start.minus(DOOR)))
                .isPresent();
    }

    private List<Seat> confirmed(Sitting sitting) {
        var seats = panels.confirmed(sitting.preSessionIds());
        return sitting.preSessions().stream()
                .flatMap(one -> seats.getOrDefault(one.id(), List.of()).stream())
                .toList();
    }

    private Map<UUID, Delegate> delegates(Collection<Person> persons, Sitting sitting) {
        var delegates = new HashMap<UUID, Delegate>();
        for (var one : sitting.preSessions())
            missions.delegates(persons, one.id()).forEach(delegates::putIfAbsent);
        return delegates;
    }

    private static Optional<Attendee> attendee(
            Person person, Parts parts, Supplier<List<Seat>> seats, Supplier<Optional<Delegate>> delegate) {
        if (moderates(person)) return Optional.of(new Attendee(person.id(), true, List.of(), Optional.empty(), parts));
        var own = seats.get().stream().filter(seat -> seat.isOf(person.id())).toList();
        if (!own.isEmpty()) return Optional.of(new Attendee(person.id(), false, own, Optional.empty(), parts));
        return delegate.get()
                .map(one -> new Attendee(person.id(), false, List.of(), Optional.of(one.state()), parts))
                .or(() -> atWork(person, parts));
    }

    /// The link of a letter carries no role of the staff, wherever it leads.
    private static boolean moderates(Person person) {
        return (person.is(Role.MODERATOR) || person.isStaff()) && !Visitor.isHereByLetter(person.id());
    }

    private static Optional<Attendee> atWork(Person person, Parts parts) {
        if (parts.isEmpty()) return Optional.empty();
        return Optional.of(new Attendee(person.id(), false, List.of(), Optional.empty(), parts));
    }
}
