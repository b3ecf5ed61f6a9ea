package org.presessions.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.log.Announcement;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.presessions.meeting.log.Question;
import org.presessions.meeting.notes.DeskNoteRepository;
import org.presessions.meeting.notes.Note;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.Shown;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What moderators and staff note on the desk of a meeting. They alone read it, and it is published nowhere.
@Component
@Transactional
public class DeskNotes {
    public static final int CHARACTERS_AT_MOST = 1500;

    /// What the desk has of a meeting.
    ///
    /// @param kept the first first
    /// @param draft what the reader has begun, and not put down yet
    public record OfMeeting(List<DeskNote> kept, Optional<Note> draft) {}

    private final DeskNoteRepository repository;
    private final MeetingAnnouncementRepository announcements;
    private final MeetingRooms rooms;
    private final People people;
    private final Clock clock;

    DeskNotes(
            DeskNoteRepository repository,
            MeetingAnnouncementRepository announcements,
            MeetingRooms rooms,
            People people,
            Clock clock) {
        this.rooms = rooms;
        this.repository = repository;
        this.announcements = announcements;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public OfMeeting of(ModeratedRoom moderated) {
        var room = moderated.room();
        var all = repository.of(room.id());
        var draft = all.stream()
                .filter(note ->
                        !note.isKept() && note.personId().equals(room.attendee().personId()))
                .reduce((earlier, later) -> later);
        return new OfMeeting(kept(all, room), draft);
    }

    private List<DeskNote> kept(List<Note> all, MeetingRoom room) {
        var kept = all.stream().filter(Note::isKept).toList();
        var authors = people.find(kept.stream().map(Note::personId).collect(Collectors.toSet()));
        return kept.stream()
                .map(note -> shown(
                        note,
                        Optional.ofNullable(authors.get(note.personId()))
                                .map(Person::name)
                                .orElse(""),
                        room))
                .toList();
    }

    /// Those of a Pre-session and of joint meetings after it, for somebody who moderates.
    @Transactional(readOnly = true)
    public List<DeskNote> of(PreSession preSession) {
        var series = preSession.series().slug();
        var own = rooms.moderated(series, preSession.state().slug());
        var joint = own.room().joint().stream().map(sitting -> rooms.moderated(series, sitting.slug()));
        return Stream.concat(Stream.of(own), joint)
                .map(ModeratedRoom::room)
                .flatMap(room -> kept(repository.of(room.id()), room).stream())
                .toList();
    }

    /// Puts it down. Other words than those that were put down under an id are another note: whoever sent them could
    /// not know of the first.
    public void keep(ModeratedRoom moderated, UUID id, String text) {
        var room = moderated.room();
        var note = note(room, id, text, true);
        if (!repository.save(room.id(), note) && !repository.isKept(room.id(), note))
            repository.save(room.id(), note(room, UUID.randomUUID(), text, true));
        announcements.announce(Announcement.ofDesk(room.id()));
    }

    /// Words that are not put down yet; none forget them.
    ///
    /// @return false where a note was put down under the id before: then they are not kept
    public boolean draft(ModeratedRoom moderated, UUID id, String text) {
        var room = moderated.room();
        if (!text.isBlank()) return repository.save(room.id(), note(room, id, text, false));
        repository.deleteDraft(room.id(), id, room.attendee().personId());
        return true;
    }

    /// @throws NotFound where it is another's, or not there
    public void remove(ModeratedRoom moderated, UUID id) {
        var room = moderated.room();
        if (repository.delete(room.id(), id, room.attendee().personId()) == 0) throw new NotFound();
        announcements.announce(Announcement.ofDesk(room.id()));
    }

    private Note note(MeetingRoom room, UUID id, String text, boolean isKept) {
        return new Note(
                id,
                room.attendee().personId(),
                text,
                clock.instant(),
                room.stage(),
                MeetingSituation.of(room.programme()).speakingSeatId(),
                room.state().questions().onScreen().map(Question::id),
                isKept);
    }

    private static DeskNote shown(Note note, String author, MeetingRoom room) {
        return new DeskNote(
                note.id(),
                note.text(),
                note.begunAt(),
                author,
                note.stage(),
                note.seatId().flatMap(room::seat).map(Shown::name).orElse(""),
                note.questionId().map(id -> question(room, id)).orElse(""),
                note.personId().equals(room.attendee().personId()));
    }

    private static String question(MeetingRoom room, UUID id) {
        return room.state().questions().all().stream()
                .filter(question -> question.id().equals(id))
                .map(Question::text)
                .findFirst()
                .orElse("");
    }
}
