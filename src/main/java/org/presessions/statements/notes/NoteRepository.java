package org.presessions.statements.notes;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteRepository {
    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order of their moments.
    List<Note> of(UUID statementId) {
        return jdbc.sql("""
                        select id, asset_id, at_millis, words, told_at is not null as told from statement_note
                        where statement_id = :statement order by at_millis, id
                        """)
                .param("statement", statementId)
                .query(NoteRepository::note)
                .list();
    }

    void insert(UUID statementId, Note note, UUID by, Instant at) {
        jdbc.sql("""
                        insert into statement_note (statement_id, asset_id, at_millis, words, written_by, written_at)
                        values (:statement, :asset, :millis, :words, :by, :at)
                        """)
                .param("statement", statementId)
                .param("asset", note.assetId().orElse(null), Types.OTHER)
                .param("millis", note.at().toMillis())
                .param("words", note.words())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /// False where it is none of the statement's, or its speaker has read it.
    boolean delete(UUID statementId, long id) {
        return jdbc.sql("delete from statement_note where statement_id = :statement and id = :id and told_at is null")
                        .param("statement", statementId)
                        .param("id", id)
                        .update()
                == 1;
    }

    void tell(UUID statementId, Instant at) {
        jdbc.sql("update statement_note set told_at = :at where statement_id = :statement and told_at is null")
                .param("statement", statementId)
                .param("at", utc(at))
                .update();
    }

    void deleteAll(UUID statementId) {
        jdbc.sql("delete from statement_note where statement_id = :statement")
                .param("statement", statementId)
                .update();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getLong("id"),
                Optional.ofNullable(row.getObject("asset_id", UUID.class)),
                Duration.ofMillis(row.getInt("at_millis")),
                row.getString("words"),
                row.getBoolean("told"));
    }
}
