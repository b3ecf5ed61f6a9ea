package org.presessions.statements;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.statements.text.StatementText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StatementDraftRepository {
    private static final int AT_MOST = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementDraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Keeps what a statement says now; the oldest of very many goes.
    void keep(Manuscript script) {
        jdbc.sql("""
                        insert into statement_draft (statement_id, content, saved_at)
                        values (:statement, cast(:content as jsonb), :at)
                        """)
                .param("statement", script.id())
                .param("content", json.writeValueAsString(script.content()))
                .param("at", utc(script.savedAt()))
                .update();
        jdbc.sql("""
                        delete from statement_draft where id in (
                            select id from statement_draft where statement_id = :statement
                            order by id desc offset :most)
                        """).param("statement", script.id()).param("most", AT_MOST).update();
    }

    boolean hasSince(UUID statementId, Instant at) {
        return jdbc.sql("""
                        select exists (select from statement_draft where statement_id = :statement and saved_at > :at)
                        """)
                .param("statement", statementId)
                .param("at", utc(at))
                .query(Boolean.class)
                .single();
    }

    /// The latest first.
    List<StatementDraft> of(UUID statementId) {
        return jdbc.sql("""
                        select id, content, saved_at from statement_draft where statement_id = :statement
                        order by id desc
                        """).param("statement", statementId).query(this::draft).list();
    }

    Optional<StatementDraft> find(UUID statementId, long id) {
        return jdbc.sql("""
                        select id, content, saved_at from statement_draft
                        where statement_id = :statement and id = :id
                        """)
                .param("statement", statementId)
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    private StatementDraft draft(ResultSet row, int number) throws SQLException {
        return new StatementDraft(
                row.getLong("id"),
                json.readValue(row.getString("content"), StatementText.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
