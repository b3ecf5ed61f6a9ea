package org.presessions.audit;

import static org.presessions.shared.Times.utc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {
    /// The hash covers the row's values and the hash before it, computed by the database for writing and checking
    /// alike.
    private static final String HASH = """
            sha256(previous_hash || convert_to(concat_ws(E'\\x1f', extract(epoch from at)::text, actor_id::text, act, subject, details::text), 'UTF8'))
            """;

    private static final long LOCK = 4_017_001; // any number, as long as nobody else locks on it

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(AuditEntry entry) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
        jdbc.sql("""
                        insert into audit_entry (at, actor_id, act, subject, details, previous_hash, hash)
                        select at, actor_id, act, subject, details, previous_hash, %s
                        from (select cast(:at as timestamptz) as at, cast(:actor as uuid) as actor_id, :act as act,
                                     :subject as subject, cast(:details as jsonb) as details,
                                     coalesce((select hash from audit_entry order by seq desc limit 1), ''::bytea)
                                         as previous_hash) as entry
                        """.formatted(HASH))
                .param("at", utc(entry.at()))
                .param("actor", entry.actorId().orElse(null))
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
    }

    boolean isIntact() {
        return jdbc.sql("""
                        select count(*) = 0
                        from (select hash, previous_hash, %s as expected, lag(hash, 1, ''::bytea) over (order by seq) as before
                              from audit_entry) as entry
                        where hash <> expected or previous_hash <> before
                        """.formatted(HASH)).query(Boolean.class).single();
    }
}
