package org.presessions.applications.devices;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WordsRepository {
    private final JdbcClient jdbc;

    WordsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the place of those that were made before.
    void put(UUID applicationId, byte[] hash, Instant at) {
        jdbc.sql("""
                        insert into application_words (application_id, hash, made_at) values (:application, :hash, :at)
                        on conflict (application_id) do update set hash = excluded.hash, made_at = excluded.made_at
                        """)
                .param("application", applicationId)
                .param("hash", hash)
                .param("at", utc(at))
                .update();
    }

    Optional<UUID> find(byte[] hash) {
        return jdbc.sql("select application_id from application_words where hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }
}
