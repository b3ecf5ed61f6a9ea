package org.presessions.meeting;

import static org.presessions.shared.Times.utc;

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

    void save(UUID preSessionId, UUID personId, QuestionDraft draft, Instant at) {
        jdbc.sql("""
                        insert into meeting_draft (pre_session_id, person_id, to_seat_ids, unattributed, body, saved_at)
                        values (:meeting, :person, cast(:seats as uuid[]), :unattributed, :body, :at)
                        on conflict (pre_session_id, person_id)
                            do update set to_seat_ids = excluded.to_seat_ids, unattributed = excluded.unattributed,
                                body = excluded.body, saved_at = excluded.saved_at
                        """)
                .param("meeting", preSessionId)
                .param("person", personId)
                .param("seats", IdArray.of(draft.toSeatIds()))
                .param("unattributed", draft.isUnattributed())
                .param("body", draft.text())
                .param("at", utc(at))
                .update();
    }

    Optional<QuestionDraft> find(UUID preSessionId, UUID personId) {
        return jdbc.sql("""
                        select to_seat_ids, unattributed, body from meeting_draft
                        where pre_session_id = :meeting and person_id = :person
                        """)
                .param("meeting", preSessionId)
                .param("person", personId)
                .query((row, number) -> new QuestionDraft(
                        Set.of((UUID[]) row.getArray("to_seat_ids").getArray()),
                        row.getBoolean("unattributed"),
                        row.getString("body")))
                .optional();
    }

    /// Those who have one.
    public Set<UUID> writers(UUID preSessionId) {
        return jdbc.sql("select person_id from meeting_draft where pre_session_id = :meeting")
                .param("meeting", preSessionId)
                .query(UUID.class)
                .set();
    }

    void delete(UUID preSessionId, UUID personId) {
        jdbc.sql("delete from meeting_draft where pre_session_id = :meeting and person_id = :person")
                .param("meeting", preSessionId)
                .param("person", personId)
                .update();
    }

    /// Of which Pre-sessions there are any.
    List<UUID> preSessions() {
        return jdbc.sql("select distinct pre_session_id from meeting_draft")
                .query(UUID.class)
                .list();
    }

    /// @return how many
    int erase(Collection<UUID> preSessionIds) {
        return jdbc.sql("delete from meeting_draft where pre_session_id in (select unnest(cast(:meetings as uuid[])))")
                .param("meetings", IdArray.of(preSessionIds))
                .update();
    }
}
