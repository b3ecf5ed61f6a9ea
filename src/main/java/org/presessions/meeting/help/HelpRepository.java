package org.presessions.meeting.help;

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
public class HelpRepository {
    private final JdbcClient jdbc;

    HelpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that is there already stays as it is.
    ///
    /// @return whether it was not there
    boolean insert(UUID meetingId, HelpRequest request) {
        var inserted = jdbc.sql("""
                        insert into meeting_help (id, meeting_id, person_id, topic, body, asked_at)
                        values (:id, :meeting, :person, :topic, :body, :at) on conflict (id) do nothing
                        """)
                .param("id", request.id())
                .param("meeting", meetingId)
                .param("person", request.personId())
                .param("topic", request.topic().code())
                .param("body", request.text())
                .param("at", utc(request.askedAt()))
                .update();
        return inserted > 0;
    }

    /// The first first.
    List<HelpRequest> of(UUID meetingId) {
        return jdbc.sql("""
                        select id, person_id, topic, body, asked_at, answer, done_at
                        from meeting_help where meeting_id = :meeting order by asked_at, id
                        """)
                .param("meeting", meetingId)
                .query(HelpRepository::request)
                .list();
    }

    /// @return who had asked; empty where there is none
    Optional<UUID> answer(UUID meetingId, UUID id, String text, UUID byPersonId, Instant at) {
        return jdbc.sql("""
                        update meeting_help set answer = :answer, answered_by = :by, answered_at = :at
                        where meeting_id = :meeting and id = :id returning person_id
                        """)
                .param("answer", text)
                .param("by", byPersonId)
                .param("at", utc(at))
                .param("meeting", meetingId)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// As [#answer].
    Optional<UUID> done(UUID meetingId, UUID id, Instant at) {
        return jdbc.sql("""
                        update meeting_help set done_at = coalesce(done_at, :at)
                        where meeting_id = :meeting and id = :id returning person_id
                        """)
                .param("at", utc(at))
                .param("meeting", meetingId)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// As [#answer].
    Optional<UUID> reopen(UUID meetingId, UUID id) {
        return jdbc.sql("""
                        update meeting_help set done_at = null
                        where meeting_id = :meeting and id = :id returning person_id
                        """)
                .param("meeting", meetingId)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// What waits for a word of the secretariat, by its Pre-session.
    List<Waiting> waiting() {
        return jdbc.sql("""
                        select meeting_id, count(*) as number, min(asked_at) as since from meeting_help
                        where done_at is null and answer = '' group by meeting_id order by since, meeting_id
                        """)
                .query((row, number) -> new Waiting(
                        row.getObject("meeting_id", UUID.class),
                        row.getInt("number"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    record Waiting(UUID meetingId, int number, Instant since) {}

    /// @return how many
    public int erase(Instant askedBefore) {
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
