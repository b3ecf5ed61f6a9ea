package org.presessions.files;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {
    private static final String COLUMNS =
            "id, purpose, subject_id, owner_id, name, fingerprint, length_bytes, limit_bytes, created_at";

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends nobody else begins an upload for the subject.
    void lock(UUID subjectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 1))")
                .param("subject", subjectId.toString())
                .query()
                .listOfRows();
    }

    void insert(Upload upload) {
        jdbc.sql("""
                        insert into upload (id, purpose, subject_id, owner_id, name, fingerprint, length_bytes, limit_bytes, created_at)
                        values (:id, :purpose, :subject, :owner, :name, :fingerprint, :length, :limit, :at)
                        """)
                .param("id", upload.id())
                .param("purpose", upload.purpose())
                .param("subject", upload.subjectId())
                .param("owner", upload.ownerId())
                .param("name", upload.name())
                .param("fingerprint", upload.fingerprint().orElse(null))
                .param("length", upload.lengthBytes().orElse(null))
                .param("limit", upload.limitBytes())
                .param("at", utc(upload.begunAt()))
                .update();
    }

    /// An upload that has not come to its end.
    Optional<Upload> unfinished(UUID id) {
        return jdbc.sql("select %s from upload where id = :id and finished_at is null".formatted(COLUMNS))
                .param("id", id)
                .query(UploadRepository::upload)
                .optional();
    }

    /// Also one that came to its end: its sender may not have heard the answer.
    Optional<Upload> find(UUID id) {
        return jdbc.sql("select %s from upload where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(UploadRepository::upload)
                .optional();
    }

    /// The last begun first.
    List<Upload> unfinishedOf(String purpose, UUID subjectId, UUID ownerId) {
        return jdbc.sql("""
                        select %s from upload
                        where purpose = :purpose and subject_id = :subject and owner_id = :owner and finished_at is null
                        order by created_at desc, id
                        """.formatted(COLUMNS))
                .param("purpose", purpose)
                .param("subject", subjectId)
                .param("owner", ownerId)
                .query(UploadRepository::upload)
                .list();
    }

    /// Of several subjects, whoever sends them; the last begun first.
    List<Upload> unfinishedOf(String purpose, Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) return List.of();
        return jdbc.sql("""
                        select %s from upload
                        where purpose = :purpose and subject_id in (:subjects) and finished_at is null
                        order by created_at desc, id
                        """.formatted(COLUMNS))
                .param("purpose", purpose)
                .param("subjects", subjectIds)
                .query(UploadRepository::upload)
                .list();
    }

    /// For a purpose and all parts of it; those that ended too.
    List<Upload> allOf(String purpose, UUID subjectId) {
        return jdbc.sql("""
                        select %s from upload
                        where subject_id = :subject and split_part(purpose, '/', 1) = :purpose
                        order by created_at desc, id
                        """.formatted(COLUMNS))
                .param("purpose", purpose)
                .param("subject", subjectId)
                .query(UploadRepository::upload)
                .list();
    }

    /// Those that were begun before some time and did not end since.
    List<Upload> begunBefore(Instant at) {
        return jdbc.sql("select %s from upload where coalesce(finished_at, created_at) < :at limit 1000"
                        .formatted(COLUMNS))
                .param("at", utc(at))
                .query(UploadRepository::upload)
                .list();
    }

    void setLength(UUID id, long lengthBytes) {
        jdbc.sql("update upload set length_bytes = :length where id = :id and length_bytes is null")
                .param("id", id)
                .param("length", lengthBytes)
                .update();
    }

    /// Another length than its sender said, of one that has not ended.
    void becomes(UUID id, long lengthBytes) {
        jdbc.sql("update upload set length_bytes = :length where id = :id and finished_at is null")
                .param("id", id)
                .param("length", lengthBytes)
                .update();
    }

    /// Of two who finish it at once, one does.
    boolean finish(UUID id, Instant at) {
        return jdbc.sql("update upload set finished_at = :at where id = :id and finished_at is null")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean hasEnded(UUID id) {
        return unfinished(id).isEmpty();
    }

    /// Keeps why it was not taken, where it was not.
    void noteOutcome(UUID id, StoreOutcome outcome) {
        if (outcome instanceof StoreOutcome.Stored) return;
        jdbc.sql("update upload set refused = :trouble where id = :id")
                .param("id", id)
                .param("trouble", outcome.trouble())
                .update();
    }

    /// The last that came to its end, where that was not taken.
    Optional<Upload.Refused> refused(String purpose, UUID subjectId, UUID ownerId) {
        return jdbc.sql("""
                        select name, refused from (
                          select name, refused from upload
                          where purpose = :purpose and subject_id = :subject and owner_id = :owner
                            and finished_at is not null
                          order by finished_at desc, id desc limit 1) last
                        where refused is not null
                        """)
                .param("purpose", purpose)
                .param("subject", subjectId)
                .param("owner", ownerId)
                .query((row, number) -> new Upload.Refused(row.getString("name"), row.getString("refused")))
                .optional();
    }

    void forgetRefused(String purpose, UUID subjectId) {
        jdbc.sql("update upload set refused = null where purpose = :purpose and subject_id = :subject")
                .param("purpose", purpose)
                .param("subject", subjectId)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from upload where id = :id").param("id", id).update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getObject("subject_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("fingerprint")),
                Optional.ofNullable(row.getObject("length_bytes", Long.class)),
                row.getLong("limit_bytes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
