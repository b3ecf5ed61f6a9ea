package org.presessions.meeting;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class MeetingDraftRepository {
    private final JdbcClient jdbc;

    MeetingDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID meetingId, UUID personId, KeptDraft kept, Instant at) {
        var draft = kept.draft();
        jdbc.sql("""
                        insert into meeting_draft
                            (meeting_id, person_id, question_id, to_seat_ids, unattributed, body, saved_at)
                        values (:meeting, :person, :question, cast(:seats as uuid[]), :unattributed, :body, :at)
                        on conflict (meeting_id, person_id)
                            do update set question_id = excluded.question_id, to_seat_ids = excluded.to_seat_ids,
                                unattributed = excluded.unattributed, body = excluded.body, saved_at = excluded.saved_at
                        """)
                .param("question", kept.questionId())
                .param("meeting", meetingId)
                .param("person", personId)
                .param("seats", IdArray.of(draft.toSeatIds()))
                .param("unattributed", draft.isUnattributed())
                .param("body", draft.text())
                .param("at", utc(at))
                .update();
    }

    Optional<KeptDraft> find(UUID meetingId, UUID personId) {
        return jdbc.sql("""
                        select question_id, to_seat_ids, unattributed, body from meeting_draft
                        where meeting_id = :meeting and person_id = :person
                        """)
                .param("meeting", meetingId)
                .param("person", personId)
                .query(MeetingDraftRepository::kept)
                .optional();
    }

    /// Those who have one.
    public Set<UUID> writers(UUID meetingId) {
        return jdbc.sql("select person_id from meeting_draft where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(UUID.class)
                .set();
    }

    void delete(UUID meetingId, UUID personId) {
        jdbc.sql("delete from meeting_draft where meeting_id = :meeting and person_id = :person")
                .param("meeting", meetingId)
                .param("person", personId)
                .update();
    }

    /// Of which meetings there are any.
    List<UUID> meetings() {
        return jdbc.sql("select distinct meeting_id from meeting_draft")
                .query(UUID.class)
                .list();
    }

    /// Those that were kept last before an instant.
    ///
    /// @return how many
    int erase(Collection<UUID> meetingIds, Instant before) {
        return jdbc.sql("""
                        delete from meeting_draft
                        where meeting_id in (select unnest(cast(:meetings as uuid[]))) and saved_at < :before
                        """)
                .param("meetings", IdArray.of(meetingIds))
                .param("before", utc(before))
                .update();
    }

    private static KeptDraft kept(ResultSet row, int number) throws SQLException {
        var draft = new QuestionDraft(
                Set.of((UUID[]) row.getArray("to_seat_ids").getArray()),
                row.getBoolean("unattributed"),
                row.getString("body"));
        return new KeptDraft(row.getObject("question_id", UUID.class), draft);
    }
}
