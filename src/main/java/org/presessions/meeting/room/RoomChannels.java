package org.presessions.meeting.room;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.captions.Caption;
import org.presessions.meeting.parts.MeetingParts;
import org.presessions.meeting.parts.Parts;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.ReadingLanguages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The languages of a room: into which there is interpretation, who is heard in them, and in which captions are typed.
@Component
public class RoomChannels {
    private final MeetingParts parts;
    private final People people;

    RoomChannels(MeetingParts parts, People people) {
        this.parts = parts;
        this.people = people;
    }

    /// @param isHeard whether somebody interprets now
    public record Channel(String code, String language, boolean isHeard) {}

    public List<Channel> of(MeetingRoom room) {
        var given = parts.of(room.sitting().preSessionIds());
        return given.values().stream()
                .flatMap(one -> one.interprets().stream())
                .distinct()
                .sorted()
                .map(code -> new Channel(code, name(code), isHeard(code, room, given)))
                .toList();
    }

    /// Whose part was taken back is heard no more.
    private static boolean isHeard(String code, MeetingRoom room, Map<UUID, Parts> given) {
        return Optional.ofNullable(room.state().channels().heard().get(code))
                .map(id -> given.getOrDefault(id, Parts.NONE))
                .filter(own -> own.interprets().contains(code))
                .isPresent();
    }

    /// @param lines those that were kept
    public RoomCaptions captions(MeetingRoom room, List<Caption> lines) {
        var codes = new TreeSet<String>();
        parts.of(room.sitting().preSessionIds()).values().forEach(one -> codes.addAll(one.captions()));
        return RoomCaptions.of(room, codes, lines, locale());
    }

    /// What somebody interprets into; none for whoever does not.
    List<Booth> booths(MeetingRoom room) {
        if (!room.attendee().isInterpreter()) return List.of();
        var own = room.attendee().parts().interprets();
        var given = parts.of(room.sitting().preSessionIds());
        var persons = people.find(given.keySet());
        return own.stream()
                .map(code -> booth(
                        code,
                        room,
                        given.entrySet().stream()
                                .filter(entry -> entry.getValue().interprets().contains(code))
                                .map(entry -> Objects.requireNonNull(persons.get(entry.getKey())))
                                .toList()))
                .toList();
    }

    private static Booth booth(String code, MeetingRoom room, List<Person> interpreters) {
        var self = room.attendee().personId();
        var heard = Optional.ofNullable(room.state().channels().heard().get(code));
        return new Booth(
                code,
                name(code),
                heard.map(id -> name(id, interpreters)).orElse(""),
                heard.filter(self::equals).isPresent(),
                interpreters.stream()
                        .filter(person -> !person.id().equals(self))
                        .map(Person::name)
                        .sorted()
                        .collect(Collectors.toList()));
    }

    private static String name(UUID id, List<Person> persons) {
        return persons.stream()
                .filter(person -> person.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    private static String name(String code) {
        return ReadingLanguages.name(code, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
