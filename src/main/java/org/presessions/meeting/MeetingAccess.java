package org.presessions.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingState;
import org.presessions.meeting.parts.MeetingParts;
import org.presessions.meeting.parts.Parts;
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

    private final Calendar calendar;
    private final Missions missions;
    private final Panels panels;
    private final People people;
    private final MeetingParts parts;

    MeetingAccess(Calendar calendar, Missions missions, Panels panels, People people, MeetingParts parts) {
        this.calendar = calendar;
        this.missions = missions;
        this.panels = panels;
        this.people = people;
        this.parts = parts;
    }

    public PreSession preSession(String series, String state) {
        return calendar.preSession(series, state).orElseThrow(NotFound::new);
    }

    /// The visitor as somebody in the room; whoever is not signed in is asked to.
    public Attendee visitor(PreSession preSession) {
        return attendee(Visitor.signedIn(), preSession.id()).orElseThrow(NotFound::new);
    }

    public Attendee moderator(PreSession preSession) {
        var attendee = visitor(preSession);
        if (!attendee.moderates()) throw new NotFound();
        return attendee;
    }

    public Optional<Attendee> attendee(UUID personId, UUID preSessionId) {
        return people.find(personId)
                .flatMap(person -> attendee(
                        person,
                        parts.of(preSessionId).getOrDefault(person.id(), Parts.NONE),
                        () -> seat(panels.confirmed(preSessionId), person),
                        () -> missions.delegate(person.id(), preSessionId)));
    }

    public Map<UUID, Attendee> attendees(Set<UUID> personIds, UUID preSessionId) {
        return attendees(people.find(personIds).values(), preSessionId);
    }

    /// Those of the persons who may come in, by their ids.
    public Map<UUID, Attendee> attendees(Collection<Person> persons, UUID preSessionId) {
        var seats = panels.confirmed(preSessionId);
        var delegates = missions.delegates(persons, preSessionId);
        var given = parts.of(preSessionId);
        return persons.stream()
                .flatMap(person -> attendee(
                        person,
                        given.getOrDefault(person.id(), Parts.NONE),
                        () -> seat(seats, person),
                        () -> Optional.ofNullable(delegates.get(person.id())))
                        .stream())
                .collect(Collectors.toMap(Attendee::personId, attendee -> attendee));
    }

    /// Of the persons those who are not shown out, by their ids.
    public Map<UUID, Attendee> inside(Set<UUID> personIds, PreSession preSession, MeetingState state) {
        return attendees(personIds, preSession.id()).values().stream()
                .filter(attendee -> !isRemoved(attendee, state) && !isLockedOut(preSession, attendee, state))
                .collect(Collectors.toMap(Attendee::personId, attendee -> attendee));
    }

    public static boolean isRemoved(Attendee attendee, MeetingState state) {
        return !attendee.moderates() && state.conduct().isRemoved(attendee.personId());
    }

    /// Whether somebody has to wait before the locked room; after the end there is nothing left to lock.
    public static boolean isLockedOut(PreSession preSession, Attendee attendee, MeetingState state) {
        if (attendee.moderates() || state.stage() == MeetingStage.ENDED) return false;
        return state.conduct().isLockedOut(attendee.personId(), isUnderReview(preSession, attendee));
    }

    public static boolean isUnderReview(PreSession preSession, Attendee attendee) {
        return attendee.state().filter(preSession.state()::equals).isPresent();
    }

    /// Moderators at any time; the others half an hour before, and as long as the meeting runs. Where the time is long
    /// past and nothing was opened there is nothing to wait for. Nobody who was
    /// shown out, or whom the lock keeps out.
    public static boolean isDoorOpen(PreSession preSession, Attendee attendee, MeetingState state, Instant now) {
        if (isRemoved(attendee, state) || isLockedOut(preSession, attendee, state)) return false;
        return isTime(preSession, attendee, state, now);
    }

    private static boolean isTime(PreSession preSession, Attendee attendee, MeetingState state, Instant now) {
        if (attendee.moderates() || state.stage() != MeetingStage.WAITING) return true;
        if (preSession.courseAt(now) == Course.UNRECORDED || preSession.isGivenUp()) return false;
        return preSession
                .startsAt()
                .filter(start -> !now.isBefore(start.minus(DOOR)))
                .isPresent();
    }

    private static Optional<Attendee> attendee(
            Person person, Parts parts, Supplier<Optional<Seat>> seat, Supplier<Optional<Delegate>> delegate) {
        if (moderates(person))
            return Optional.of(new Attendee(person.id(), true, Optional.empty(), Optional.empty(), parts));
        return seat.get()
                .map(own -> new Attendee(person.id(), false, Optional.of(own), Optional.empty(), parts))
                .or(() -> delegate.get()
                        .map(own ->
                                new Attendee(person.id(), false, Optional.empty(), Optional.of(own.state()), parts)))
                .or(() -> atWork(person, parts));
    }

    /// The link of a letter carries no role of the staff, wherever it leads.
    private static boolean moderates(Person person) {
        return (person.is(Role.MODERATOR) || person.isStaff()) && !Visitor.isHereByLetter(person.id());
    }

    private static Optional<Attendee> atWork(Person person, Parts parts) {
        if (parts.isEmpty()) return Optional.empty();
        return Optional.of(new Attendee(person.id(), false, Optional.empty(), Optional.empty(), parts));
    }

    private static Optional<Seat> seat(List<Seat> panel, Person person) {
        return panel.stream().filter(seat -> seat.isOf(person.id())).findFirst();
    }
}
