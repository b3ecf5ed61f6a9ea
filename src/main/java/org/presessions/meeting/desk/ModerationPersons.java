package org.presessions.meeting.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.MeetingAccess;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.help.HelpRequest;
import org.presessions.meeting.help.RoomHelp;
import org.presessions.meeting.log.Conduct;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Voices;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.Shown;
import org.springframework.stereotype.Component;

/// Who is there, waits, was shown out, or needs help, for the moderator's desk.
@Component
class ModerationPersons {
    private final Meetings meetings;
    private final MeetingAccess access;
    private final People people;
    private final Voices voices;
    private final RoomHelp help;

    ModerationPersons(Meetings meetings, MeetingAccess access, People people, Voices voices, RoomHelp help) {
        this.meetings = meetings;
        this.access = access;
        this.people = people;
        this.voices = voices;
        this.help = help;
    }

    RoomPersons of(MeetingRoom room, Locale locale) {
        var conduct = room.state().conduct();
        var inside = meetings.present(room.id()).stream()
                .filter(id -> !conduct.isRemoved(id))
                .toList();
        var asked = room.door().isLocked() ? conduct.asked() : List.<UUID>of();
        var removed = conduct.removed().stream().map(Conduct.Removal::personId).toList();
        var wanted = helpWanted(room);
        var inNeed = wanted.stream().map(HelpRequest::personId).toList();
        var ids =
                Stream.of(inside, asked, removed, inNeed).flatMap(List::stream).collect(Collectors.toSet());
        var known = known(ids, room, locale);
        return new RoomPersons(of(inside, known), of(asked, known), of(removed, known), help(wanted, known));
    }

    /// For the staff alone, whoever else moderates.
    private List<HelpRequest> helpWanted(MeetingRoom room) {
        return RoomHelp.isStaff() ? help.of(room.id()) : List.of();
    }

    private static List<RoomPersons.InNeed> help(List<HelpRequest> wanted, Map<UUID, PresentPerson> known) {
        return wanted.stream()
                .flatMap(request -> Optional.ofNullable(known.get(request.personId())).stream()
                        .map(person -> new RoomPersons.InNeed(request, person)))
                .toList();
    }

    private static List<PresentPerson> of(List<UUID> ids, Map<UUID, PresentPerson> known) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    /// Those of the persons who may take part, by their ids.
    private Map<UUID, PresentPerson> known(Set<UUID> ids, MeetingRoom room, Locale locale) {
        var persons = people.find(ids);
        var rights = voices.of(room.id(), ids);
        return access.attendees(persons.values(), room.sitting()).values().stream()
                .map(attendee -> present(
                        requireNonNull(persons.get(attendee.personId())),
                        attendee,
                        rights.getOrDefault(attendee.personId(), Rights.NONE),
                        room,
                        locale))
                .collect(Collectors.toMap(PresentPerson::personId, person -> person));
    }

    /// A speaker by the name that is shown, and not by the person's own.
    private static PresentPerson present(
            Person person, Attendee attendee, Rights rights, MeetingRoom room, Locale locale) {
        var speaker = room.shown(attendee);
        var state = attendee.state().map(known -> known.name(locale));
        return new PresentPerson(
                person.id(),
                speaker.map(Shown::name).orElse(person.name()),
                attendee.place(),
                state.or(() -> speaker.map(Shown::institution)).orElse(""),
                rights,
                MeetingAccess.isUnderReview(room.sitting(), attendee));
    }
}
