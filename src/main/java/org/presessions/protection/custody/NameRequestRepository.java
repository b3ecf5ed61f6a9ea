package org.presessions.protection.custody;

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
class NameRequestRepository {
    private static final String SELECT = """
            select id, application_id, asked_by, reason, asked_at, answer, answered_by, answered_at,
                   ended_at is null and (select count(*) = 2 and bool_or(person_id = asked_by)
                           and coalesce(bool_or(person_id = answered_by), answered_by is null)
                    from protection_custodian where named_at <= asked_at) as stands
            from protection_name_request left join protection_name_answer on request_id = id
            """;

    private final JdbcClient jdbc;

    NameRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NameRequest request) {
        jdbc.sql("""
                        insert into protection_name_request (id, application_id, asked_by, reason, asked_at)
                        values (:id, :application, :by, :reason, :at)
                        """)
                .param("id", request.id())
                .param("application", request.applicationId())
                .param("by", request.askedBy())
                .param("reason", request.reason())
                .param("at", utc(request.askedAt()))
                .update();
    }

    Optional<NameRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> request(row))
                .optional();
    }

    /// Newest first.
    List<NameRequest> of(UUID applicationId) {
        return jdbc.sql(SELECT + "where application_id = :application order by asked_at desc, id")
                .param("application", applicationId)
                .query((row, number) -> request(row))
                .list();
    }

    /// Newest first.
    List<NameRequest> newest(int limit) {
        return jdbc.sql(SELECT + "order by asked_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, number) -> request(row))
                .list();
    }

    /// False where it was answered before.
    boolean answer(UUID id, NameRequest.Answered given) {
        return jdbc.sql("""
                        insert into protection_name_answer (request_id, answer, answered_by, answered_at)
                        values (:id, :answer, :by, :at) on conflict (request_id) do nothing
                        """)
                        .param("id", id)
                        .param("answer", given.answer().code())
                        .param("by", given.by())
                        .param("at", utc(given.at()))
                        .update()
                == 1;
    }

    /// Another speaker has the place: whatever was asked or answered before shows nothing any more.
    void end(UUID applicationId, Instant at) {
        jdbc.sql("""
                        update protection_name_request set ended_at = :at
                        where application_id = :application and ended_at is null
                        """).param("application", applicationId).param("at", utc(at)).update();
    }

    private static NameRequest request(ResultSet row) throws SQLException {
        return new NameRequest(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answered(row),
                row.getBoolean("stands"));
    }

    private static Optional<NameRequest.Answered> answered(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        if (at == null) return Optional.empty();
        return Optional.of(new NameRequest.Answered(
                Coded.of(NameRequest.Answer.class, row.getString("answer")),
                row.getObject("answered_by", UUID.class),
                at.toInstant()));
    }
}
