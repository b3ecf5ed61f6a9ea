package org.presessions.meeting;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HelpRepository {
    private final JdbcClient jdbc;

    HelpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that is there already stays as it is.
    void insert(UUID preSessionId, HelpRequest request) {
        jdbc.sql("""
                        insert into meeting_help (id, pre_session_id, person_id, topic, body, asked_at)
                        values (:id, :meeting, :person, :topic, :body, :at) on conflict (id) do nothing
                        """)
                .param("id", request.id())
                .param("meeting", preSessionId)
                .param("person", request.personId())
                .param("topic", request.topic().code())
                .param("body", request.text())
                .param("at", utc(request.askedAt()))
                .update();
    }

    /// The first first.
    List<HelpRequest> of(UUID preSessionId) {
        return jdbc.sql("""
                        select id, person_id, topic, body, asked_at, answer, done_at
                        from meeting_help where pre_session_id = :meeting order by asked_at, id
                        """)
                .param("meeting", preSessionId)
                .query(HelpRepository::request)
                .list();
    }

    /// @return whether there is one
    boolean answer(UUID preSessionId, UUID id, String text, UUID byPersonId, Instant at) {
        return jdbc.sql("""
                                update meeting_help set answer = :answer, answered_by = :by, answered_at = :at
                                where pre_session_id = :meeting and id = :id
                                """)
                        .param("answer", text)
                        .param("by", byPersonId)
                        .param("at", utc(at))
                        .param("meeting", preSessionId)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean done(UUID preSessionId, UUID id, Instant at) {
        return jdbc.sql("""
                                update meeting_help set done_at = coalesce(done_at, :at)
                                where pre_session_id = :meeting and id = :id
                                """)
                        .param("at", utc(at))
                        .param("meeting", preSessionId)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean reopen(UUID preSessionId, UUID id) {
        return jdbc.sql("update meeting_help set done_at = null where pre_session_id = :meeting and id = :id")
                        .param("meeting", preSessionId)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return how many
    int erase(Instant askedBefore) {
        return jdbc.sql("delete from meeting_help where asked_at < :before")
                .param("before", utc(askedBefore))
                .update();
    }

    private static HelpRequest request(ResultSet row, int number) throws SQLException {
        return new HelpRequest(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Coded.of(HelpTopic.class, row.getString("topic")),
                row.getString("body"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
