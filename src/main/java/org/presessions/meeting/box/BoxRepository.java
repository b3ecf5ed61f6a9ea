package org.presessions.meeting.box;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoxRepository {
    private final JdbcClient jdbc;

    BoxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID preSessionId, Instant at) {
        jdbc.sql("insert into meeting_box (pre_session_id, opened_at) values (:meeting, :at) on conflict do nothing")
                .param("meeting", preSessionId)
                .param("at", utc(at))
                .update();
    }

    void close(UUID preSessionId) {
        jdbc.sql("delete from meeting_box where pre_session_id = :meeting")
                .param("meeting", preSessionId)
                .update();
    }

    boolean isOpen(UUID preSessionId) {
        return jdbc.sql("select exists (select 1 from meeting_box where pre_session_id = :meeting)")
                .param("meeting", preSessionId)
                .query(Boolean.class)
                .single();
    }

    /// One that is there already stays as it is.
    ///
    /// @return whether it was not there
    boolean insert(UUID preSessionId, BoxQuestion question) {
        var inserted = jdbc.sql("""
                        insert into meeting_box_question (id, pre_session_id, body, asked_at)
                        values (:id, :meeting, :body, :at) on conflict (id) do nothing
                        """)
                .param("id", question.id())
                .param("meeting", preSessionId)
                .param("body", question.text())
                .param("at", utc(question.askedAt()))
                .update();
        return inserted > 0;
    }

    boolean has(UUID preSessionId, String text) {
        return jdbc.sql("""
                        select exists (select 1 from meeting_box_question
                            where pre_session_id = :meeting and body = :body)
                        """)
                .param("meeting", preSessionId)
                .param("body", text)
                .query(Boolean.class)
                .single();
    }

    int countWaiting(UUID preSessionId) {
        return jdbc.sql("""
                        select count(*) from meeting_box_question where pre_session_id = :meeting and handled_at is null
                        """).param("meeting", preSessionId).query(Integer.class).single();
    }

    /// The first first.
    List<BoxQuestion> waiting(UUID preSessionId, int atMost) {
        return jdbc.sql("""
                        select id, body, asked_at from meeting_box_question
                        where pre_session_id = :meeting and handled_at is null order by asked_at, id limit :most
                        """)
                .param("meeting", preSessionId)
                .param("most", atMost)
                .query(BoxRepository::question)
                .list();
    }

    /// Takes one out of the box.
    ///
    /// @return empty where it is there no more
    Optional<BoxQuestion> handle(UUID preSessionId, UUID id, Instant at) {
        return jdbc.sql("""
                        update meeting_box_question set handled_at = :at
                        where pre_session_id = :meeting and id = :id and handled_at is null returning id, body, asked_at
                        """)
                .param("at", utc(at))
                .param("meeting", preSessionId)
                .param("id", id)
                .query(BoxRepository::question)
                .optional();
    }

    /// Of which Pre-sessions there are any.
    List<UUID> preSessions() {
        return jdbc.sql("select distinct pre_session_id from meeting_box_question")
                .query(UUID.class)
                .list();
    }

    /// @return how many
    int erase(Collection<UUID> preSessionIds) {
        return jdbc.sql(
                        "delete from meeting_box_question where pre_session_id in (select unnest(cast(:meetings as uuid[])))")
                .param("meetings", IdArray.of(preSessionIds))
                .update();
    }

    private static BoxQuestion question(ResultSet row, int number) throws SQLException {
        return new BoxQuestion(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
