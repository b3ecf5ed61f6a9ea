package org.presessions.statements.erasing;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.presessions.statements.text.StatementText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Words of statements that are to be erased.
@Repository
class TextErasureRepository {
    private static final List<String> WHATEVER_SAYS_IT = List.of(
            "update statement set content = cast(:empty as jsonb), changes_asked = '', text_erased_at = :at where id = :id",
            "update statement_version set content = cast(:empty as jsonb) where statement_id = :id",
            "update statement_decision set words = '' where statement_id = :id",
            "delete from statement_draft where statement_id = :id");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TextErasureRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Seats of statements that were taken back and whose words were to be kept until now, or were written since.
    List<UUID> takenBack(Instant now) {
        return jdbc.sql("""
                        select seat_id from statement join statement_removal removal using (seat_id)
                        where text_until <= :now and (text_erased_at is null or text_erased_at < saved_at)
                        """).param("now", utc(now)).query(UUID.class).list();
    }

    /// Pre-sessions with statements that were never handed in, or that were written in while they were made.
    Set<UUID> preSessions() {
        return jdbc.sql("""
                        select distinct pre_session_id from statement
                        where handed_in_at is null and (text_erased_at is null or text_erased_at < saved_at)
                           or id in (select statement_id from statement_draft)
                        """).query(UUID.class).set();
    }

    /// Seats of statements on some Pre-sessions that were never handed in, nor changed since an instant.
    List<UUID> neverHandedIn(Collection<UUID> preSessionIds, Instant since) {
        if (preSessionIds.isEmpty()) return List.of();
        return jdbc.sql("""
                        select seat_id from statement
                        where pre_session_id in (:preSessions) and handed_in_at is null and saved_at < :since
                          and (text_erased_at is null or text_erased_at < saved_at)
                        """)
                .param("preSessions", preSessionIds)
                .param("since", utc(since))
                .query(UUID.class)
                .list();
    }

    /// Erases all that says or said what a statement says.
    void erase(UUID statementId, StatementText empty, Instant at) {
        for (var statement : WHATEVER_SAYS_IT)
            jdbc.sql(statement)
                    .param("id", statementId)
                    .param("empty", json.writeValueAsString(empty))
                    .param("at", utc(at))
                    .update();
    }

    /// Erases what statements on some Pre-sessions said while they were written, and were not changed since.
    void eraseDrafts(Collection<UUID> preSessionIds, Instant since) {
        if (preSessionIds.isEmpty()) return;
        jdbc.sql("""
                        delete from statement_draft where statement_id in (
                            select id from statement where pre_session_id in (:preSessions) and saved_at < :since)
                        """)
                .param("preSessions", preSessionIds)
                .param("since", utc(since))
                .update();
    }
}
