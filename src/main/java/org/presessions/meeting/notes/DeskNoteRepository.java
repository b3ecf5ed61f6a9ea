package org.presessions.meeting.notes;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.shared.Coded;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class DeskNoteRepository {
    private final JdbcClient jdbc;

    DeskNoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last words of a draft count; one that is kept stays as it is, and nobody writes another's.
    ///
    /// @return whether it is there now, with these words
    public boolean save(UUID meetingId, Note note) {
        var saved = jdbc.sql("""
                        insert into meeting_note
                            (id, meeting_id, person_id, body, begun_at, stage, seat_id, question_id, is_kept)
                        values (:id, :meeting, :person, :body, :at, :stage, :seat, :question, :kept)
                        on conflict (id) do update set body = excluded.body, is_kept = excluded.is_kept
                        where not meeting_note.is_kept and meeting_note.person_id = excluded.person_id
                            and meeting_note.meeting_id = excluded.meeting_id
                        """)
                .param("id", note.id())
                .param("meeting", meetingId)
                .param("person", note.personId())
                .param("body", note.text())
                .param("at", utc(note.begunAt()))
                .param("stage", note.stage().code())
                .param("seat", note.seatId().orElse(null))
                .param("question", note.questionId().orElse(null))
                .param("kept", note.isKept())
                .update();
        return saved > 0;
    }

    /// Whether its writer has put down these words.
    public boolean isKept(UUID meetingId, Note note) {
        return jdbc.sql("""
                        select exists (select 1 from meeting_note
                            where meeting_id = :meeting and person_id = :person and body = :body and is_kept)
                        """)
                .param("meeting", meetingId)
                .param("person", note.personId())
                .param("body", note.text())
                .query(Boolean.class)
                .single();
    }

    /// Kept ones and drafts, the first first.
    public List<Note> of(UUID meetingId) {
        return jdbc.sql("""
                        select id, person_id, body, begun_at, stage, seat_id, question_id, is_kept
                        from meeting_note where meeting_id = :meeting order by begun_at, id
                        """)
                .param("meeting", meetingId)
                .query(DeskNoteRepository::note)
                .list();
    }

    /// @return how many: none where it is another's, or not there
    public int delete(UUID meetingId, UUID id, UUID personId) {
        return jdbc.sql("delete from meeting_note where meeting_id = :meeting and id = :id and person_id = :person")
                .param("meeting", meetingId)
                .param("id", id)
                .param("person", personId)
                .update();
    }

    /// One that is kept stays.
    public void deleteDraft(UUID meetingId, UUID id, UUID personId) {
        jdbc.sql("""
                        delete from meeting_note
                        where meeting_id = :meeting and id = :id and person_id = :person and not is_kept
                        """)
                .param("meeting", meetingId)
                .param("id", id)
                .param("person", personId)
                .update();
    }

    public List<UUID> meetings() {
        return jdbc.sql("select distinct meeting_id from meeting_note")
                .query(UUID.class)
                .list();
    }

    /// Those that were begun before an instant.
    ///
    /// @return how many
    public int erase(Collection<UUID> meetingIds, Instant before) {
        return jdbc.sql("""
                        delete from meeting_note
                        where meeting_id in (select unnest(cast(:meetings as uuid[]))) and begun_at < :before
                        """)
                .param("meetings", IdArray.of(meetingIds))
                .param("before", utc(before))
                .update();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("body"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Coded.of(MeetingStage.class, row.getString("stage")),
                Optional.ofNullable(row.getObject("seat_id", UUID.class)),
                Optional.ofNullable(row.getObject("question_id", UUID.class)),
                row.getBoolean("is_kept"));
    }
}
