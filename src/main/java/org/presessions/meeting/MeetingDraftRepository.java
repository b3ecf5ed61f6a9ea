package org.presessions.meeting;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingDraftRepository {
    private final JdbcClient jdbc;

    MeetingDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID preSessionId, UUID personId, QuestionDraft draft, Instant at) {
        jdbc.sql("""
                        insert into meeting_draft (pre_session_id, person_id, to_seat_id, body, saved_at)
                        values (:meeting, :person, :seat, :body, :at)
                        on conflict (pre_session_id, person_id)
                            do update set to_seat_id = excluded.to_seat_id, body = excluded.body, saved_at = excluded.saved_at
                        """)
                .param("meeting", preSessionId)
                .param("person", personId)
                .param("seat", draft.toSeatId().orElse(null))
                .param("body", draft.text())
                .param("at", utc(at))
                .update();
    }

    Optional<QuestionDraft> find(UUID preSessionId, UUID personId) {
        return jdbc.sql("""
                        select to_seat_id, body from meeting_draft
                        where pre_session_id = :meeting and person_id = :person
                        """)
                .param("meeting", preSessionId)
                .param("person", personId)
                .query((row, number) -> new QuestionDraft(
                        Optional.ofNullable(row.getObject("to_seat_id", UUID.class)), row.getString("body")))
                .optional();
    }

    void delete(UUID preSessionId, UUID personId) {
        jdbc.sql("delete from meeting_draft where pre_session_id = :meeting and person_id = :person")
                .param("meeting", preSessionId)
                .param("person", personId)
                .update();
    }
}
