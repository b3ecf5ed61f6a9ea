package org.presessions.files;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredFileRepository {
    private static final String COLUMNS = "id, name, media_type, bytes, sha256";

    private final JdbcClient jdbc;

    StoredFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the end of the transaction nobody else adds or removes these bytes.
    void lock(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query()
                .listOfRows();
    }

    StoredFile insert(String name, String mediaType, long bytes, String sha256, Instant at) {
        return jdbc.sql("""
                        insert into stored_file (name, media_type, bytes, sha256, created_at)
                        values (:name, :mediaType, :bytes, :sha256, :at)
                        returning %s
                        """.formatted(COLUMNS))
                .param("name", name)
                .param("mediaType", mediaType)
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("at", utc(at))
                .query(StoredFile.class)
                .single();
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select %s from stored_file where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(StoredFile.class)
                .optional();
    }

    List<StoredFile> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select %s from stored_file where id in (:ids)".formatted(COLUMNS))
                .param("ids", ids)
                .query(StoredFile.class)
                .list();
    }

    /// False where it has other bytes by now, or is gone.
    boolean becomes(StoredFile file, String sha256, long bytes, String mediaType) {
        return jdbc.sql("""
                        update stored_file
                        set sent_sha256 = coalesce(sent_sha256, sha256), sha256 = :sha256, bytes = :bytes,
                            media_type = :mediaType
                        where id = :id and sha256 = :before
                        """)
                        .param("sha256", sha256)
                        .param("bytes", bytes)
                        .param("mediaType", mediaType)
                        .param("id", file.id())
                        .param("before", file.sha256())
                        .update()
                == 1;
    }

    boolean isUsed(String sha256) {
        return jdbc.sql("select exists (select from stored_file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from stored_file where id = :id").param("id", id).update();
    }
}
