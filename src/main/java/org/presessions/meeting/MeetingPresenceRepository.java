package org.presessions.meeting;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingPresenceRepository {
    private final JdbcClient jdbc;

    MeetingPresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seen(UUID preSessionId, UUID personId, Instant at) {
        jdbc.sql("""
                        insert into meeting_presence (pre_session_id, person_id, seen_at) values (:meeting, :person, :at)
                        on conflict (pre_session_id, person_id) do update set seen_at = excluded.seen_at
                        """)
                .param("meeting", preSessionId)
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    List<UUID> all(UUID preSessionId) {
        return jdbc.sql("select person_id from meeting_presence where pre_session_id = :meeting order by person_id")
                .param("meeting", preSessionId)
                .query(UUID.class)
                .list();
    }

    /// Who was seen since, by the order of their ids.
    List<UUID> since(UUID preSessionId, Instant since) {
        return jdbc.sql("""
                        select person_id from meeting_presence
                        where pre_session_id = :meeting and seen_at >= :since order by person_id
                        """)
                .param("meeting", preSessionId)
                .param("since", utc(since))
                .query(UUID.class)
                .list();
    }
}
