package org.presessions.statements.captioning;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TranscriptionRepository {
    /// @param attempt tells this claim from a later one, from 1
    record Job(UUID statementId, String language, UUID assetId, int attempt) {}

    private static final String MINE =
            " where statement_id = :statement and language = :language and attempts = :attempt";

    private final JdbcClient jdbc;

    TranscriptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Changes nothing while it is being done.
    void ask(UUID statementId, String language, UUID assetId, Instant at) {
        jdbc.sql("""
                        insert into statement_transcription as present (statement_id, language, asset_id, due_at)
                        values (:statement, :language, :asset, :at)
                        on conflict (statement_id, language) do update
                        set asset_id = :asset, due_at = :at, attempts = 0, trouble = null
                        where present.trouble is not null
                        """)
                .param("statement", statementId)
                .param("language", language)
                .param("asset", assetId)
                .param("at", utc(at))
                .update();
    }

    /// By language.
    List<Transcription> of(UUID statementId) {
        return jdbc.sql("""
                        select language, trouble from statement_transcription
                        where statement_id = :statement order by language
                        """)
                .param("statement", statementId)
                .query((row, number) -> new Transcription(
                        row.getString("language"),
                        Optional.ofNullable(row.getString("trouble"))
                                .map(code -> Coded.of(TranscriptionTrouble.class, code))))
                .list();
    }

    /// Takes the next that is due; others pass it by until `leaseUntil`.
    Optional<Job> claim(Instant now, Instant leaseUntil) {
        return jdbc.sql("""
                        update statement_transcription set attempts = attempts + 1, due_at = :lease
                        where (statement_id, language) = (
                            select statement_id, language from statement_transcription
                            where trouble is null and due_at <= :now order by due_at limit 1 for update skip locked)
                        returning statement_id, language, asset_id, attempts
                        """)
                .param("now", utc(now))
                .param("lease", utc(leaseUntil))
                .query((row, number) -> new Job(
                        row.getObject("statement_id", UUID.class),
                        row.getString("language"),
                        row.getObject("asset_id", UUID.class),
                        row.getInt("attempts")))
                .optional();
    }

    /// False where it is somebody else's by now.
    boolean keep(Job job, Instant leaseUntil) {
        return update("update statement_transcription set due_at = :value" + MINE, job, utc(leaseUntil));
    }

    void fail(Job job, TranscriptionTrouble trouble) {
        update("update statement_transcription set trouble = :value" + MINE, job, trouble.code());
    }

    /// Nothing is wanted of it any more.
    void forget(UUID statementId, String language) {
        jdbc.sql("delete from statement_transcription where statement_id = :statement and language = :language")
                .param("statement", statementId)
                .param("language", language)
                .update();
    }

    private boolean update(String statement, Job job, Object value) {
        return jdbc.sql(statement)
                        .param("statement", job.statementId())
                        .param("language", job.language())
                        .param("attempt", job.attempt())
                        .param("value", value)
                        .update()
                == 1;
    }
}
