package org.presessions.applications;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class LateEntryRepository {
    private final JdbcClient jdbc;

    LateEntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            UUID preSessionId, byte[] tokenHash, LateEntryForm form, Instant expiresAt, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                        insert into late_entry
                            (pre_session_id, token_hash, uses_at_most, expires_at, note, made_by, made_at)
                        values (:preSession, :hash, :uses, :expiresAt, :note, :by, :at)
                        """)
                .param("preSession", preSessionId)
                .param("hash", tokenHash)
                .param("uses", form.parsedUses().orElseThrow())
                .param("expiresAt", utc(expiresAt))
                .param("note", form.noteText())
                .param("by", by.orElse(null))
                .param("at", utc(at))
                .update();
    }

    /// The latest first.
    public List<LateEntry> of(UUID preSessionId) {
        return jdbc.sql("select * from late_entry where pre_session_id = :preSession order by made_at desc, id desc")
                .param("preSession", preSessionId)
                .query(LateEntryRepository::entry)
                .list();
    }

    public Optional<LateEntry> byToken(byte[] tokenHash) {
        return jdbc.sql("select * from late_entry where token_hash = :hash")
                .param("hash", tokenHash)
                .query(LateEntryRepository::entry)
                .optional();
    }

    /// Counts one use; of two at once the later one waits for the earlier.
    ///
    /// @return whether there was one left
    public boolean use(UUID id, Instant at) {
        return jdbc.sql("""
                        update late_entry set used = used + 1
                        where id = :id and used < uses_at_most and expires_at > :at and ended_at is null
                        """).param("id", id).param("at", utc(at)).update() == 1;
    }

    /// Does nothing where it is another Pre-session's.
    public void end(UUID id, UUID preSessionId, Instant at) {
        jdbc.sql("""
                        update late_entry set ended_at = :at
                        where id = :id and pre_session_id = :preSession and ended_at is null
                        """)
                .param("id", id)
                .param("preSession", preSessionId)
                .param("at", utc(at))
                .update();
    }

    /// Lets an application in after the close.
    void allowLate(UUID id, Draft.Late late) {
        jdbc.sql("update application set late_until = :until, entered_by = :by where id = :id")
                .param("id", id)
                .param("until", utc(late.until()))
                .param("by", late.enteredBy().orElse(null))
                .update();
    }

    /// What staff entered for those who wrote by post, with the moment of its beginning, the latest first.
    public Map<UUID, Instant> entered(UUID preSessionId) {
        var begun = new LinkedHashMap<UUID, Instant>();
        jdbc.sql("""
                        select id, started_at from application
                        where pre_session_id = :preSession and entered_by is not null and late_until is not null
                        order by started_at desc, id desc
                        """).param("preSession", preSessionId).query(row -> {
            begun.put(
                    row.getObject("id", UUID.class),
                    row.getObject("started_at", OffsetDateTime.class).toInstant());
        });
        return begun;
    }

    private static LateEntry entry(ResultSet row, int number) throws SQLException {
        return new LateEntry(
                row.getObject("id", UUID.class),
                row.getObject("pre_session_id", UUID.class),
                row.getInt("uses_at_most"),
                row.getInt("used"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getObject("ended_at") != null);
    }
}
