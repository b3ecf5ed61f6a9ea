package org.presessions.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
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

/// Who may come into the room: delegates whose mission was invited, speakers who confirmed, moderators and staff. For
/// all others there is no room.
@Component
class MeetingAccess {
    /// Before its time the room opens to those who wait for it.
    static final Duration DOOR = Duration.ofMinutes(30);

    private final Calendar calendar;
    private final Missions missions;
    private final Panels panels;
    private final People people;

    MeetingAccess(Calendar calendar, Missions missions, Panels panels, People people) {
        this.calendar = calendar;
        this.missions = missions;
        this.panels = panels;
        this.people = people;
    }

    PreSession preSession(String series, String state) {
        return calendar.preSession(series, state).orElseThrow(NotFound::new);
    }

    /// The visitor as somebody in the room; whoever is not signed in is asked to.
    Attendee visitor(PreSession preSession) {
        return attendee(Visitor.signedIn(), preSession.id()).orElseThrow(NotFound::new);
    }

    Attendee moderator(PreSession preSession) {
        var attendee = visitor(preSession);
        if (!attendee.moderates()) throw new NotFound();
        return attendee;
    }

    Optional<Attendee> attendee(UUID personId, UUID preSessionId) {
        return people.find(personId).flatMap(person -> attendee(person, preSessionId));
    }

    /// Moderators at any time; the others half an hour before, and as long as the meeting runs.
    static boolean isDoorOpen(PreSession preSession, Attendee attendee, MeetingState state, Instant now) {
        if (attendee.moderates() || state.stage() != MeetingStage.WAITING) return true;
        return preSession
                .startsAt()
                .filter(start -> !now.isBefore(start.minus(DOOR)))
                .isPresent();
    }

    private Optional<Attendee> attendee(Person person, UUID preSessionId) {
        if (person.is(Role.MODERATOR) || person.isStaff())
            return Optional.of(new Attendee(person.id(), true, Optional.empty(), Optional.empty()));
        return speaker(person, preSessionId).or(() -> delegate(person, preSessionId));
    }

    private Optional<Attendee> speaker(Person person, UUID preSessionId) {
        return panels.confirmed(preSessionId).stream()
                .filter(seat -> seat.speakerId().equals(person.id()))
                .findFirst()
                .map((Seat seat) -> new Attendee(person.id(), false, Optional.of(seat), Optional.empty()));
    }

    private Optional<Attendee> delegate(Person person, UUID preSessionId) {
        return missions.delegate(person.id(), preSessionId)
                .map(Delegate::state)
                .map(state -> new Attendee(person.id(), false, Optional.empty(), Optional.of(state)));
    }
}
