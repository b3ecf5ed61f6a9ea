package org.presessions.audit;

import static org.presessions.shared.Times.utc;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
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

    /// @param seal of the entry that follows, which is known only under the lock
    void append(AuditEntry entry, Function<AuditHead, byte[]> seal) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
        var next = next(entry);
        jdbc.sql("""
                        insert into audit_entry (at, actor_id, act, subject, details, previous_hash, hash, entry, seal)
                        values (:at, :actor, :act, :subject, cast(:details as jsonb), :previous, :hash, :entry, :seal)
                        """)
                .params(values(entry))
                .param("previous", next.previous())
                .param("hash", next.hash())
                .param("entry", next.number())
                .param("seal", seal.apply(AuditHead.of(next.number(), next.hash())))
                .update();
    }

    /// By person, act and subject in a day of UTC; letters are counted together.
    List<Deed> deeds(Collection<String> acts, Instant since, int limit) {
        return jdbc.sql("""
                        select max(at) as last, actor_id, act, about, count(*)::int as times,
                               (array_agg(details order by at desc))[1]::text as details
                        from (select at, actor_id, act, details,
                                     case when subject like 'mail/%' then 'mail' else subject end as about
                              from audit_entry
                              where at >= :since and act in (:acts) and actor_id is not null) as entry
                        group by actor_id, act, about, date_trunc('day', at at time zone 'UTC')
                        order by last desc limit :limit
                        """)
                .param("since", utc(since))
                .param("acts", acts)
                .param("limit", limit)
                .query((row, number) -> new Deed(
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("act"),
                        row.getString("about"),
                        row.getInt("times"),
                        json.readValue(row.getString("details"), new TypeReference<>() {})))
                .list();
    }

    /// The last entry; 0 and nothing where there is none.
    AuditHead head() {
        return jdbc.sql("select entry, hash from audit_entry order by seq desc limit 1")
                .query((row, number) -> AuditHead.of(row.getLong("entry"), row.getBytes("hash")))
                .optional()
                .orElse(new AuditHead(0, ""));
    }

    boolean holds(AuditHead head) {
        return jdbc.sql("select exists (select from audit_entry where entry = :entry and hash = decode(:hash, 'hex'))")
                .param("entry", head.entry())
                .param("hash", head.hash())
                .query(Boolean.class)
                .single();
    }

    /// The first entry after a number whose seal is not this one.
    Optional<Long> firstForeign(long after, AuditSeal seal) {
        try (var entries = jdbc
                .sql("select entry, hash, seal from audit_entry where entry > :after order by entry")
                .param("after", after)
                .query((row, number) -> isSealed(row.getLong("entry"), row.getBytes("hash"), row.getBytes("seal"), seal)
                        ? 0L
                        : row.getLong("entry"))
                .stream()) {
            return entries.filter(entry -> entry > 0).findFirst();
        }
    }

    private static boolean isSealed(long entry, byte[] hash, byte @Nullable [] present, AuditSeal seal) {
        return present != null && MessageDigest.isEqual(present, seal.of(entry, hash));
    }

    /// Where an entry stands: after the last one, whose hash it bears.
    private record Next(long number, byte[] previous, byte[] hash) {}

    private Next next(AuditEntry entry) {
        return jdbc.sql("""
                        select number, previous_hash, %s as hash
                        from (select coalesce(last.entry, 0) + 1 as number, coalesce(last.hash, '') as previous_hash,
                                     cast(:at as timestamptz) as at, cast(:actor as uuid) as actor_id, :act as act,
                                     :subject as subject, cast(:details as jsonb) as details
                              from (select) as one
                                   left join (select entry, hash from audit_entry order by seq desc limit 1) as last
                                   on true) as next
                        """.formatted(HASH))
                .params(values(entry))
                .query((row, place) ->
                        new Next(row.getLong("number"), row.getBytes("previous_hash"), row.getBytes("hash")))
                .single();
    }

    private Map<String, @Nullable Object> values(AuditEntry entry) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("at", utc(entry.at()));
        values.put("actor", entry.actorId().orElse(null));
        values.put("act", entry.act());
        values.put("subject", entry.subject());
        values.put("details", json.writeValueAsString(entry.details()));
        return values;
    }

    /// Whether every entry follows from the one before, and none is missing in between.
    boolean isChained() {
        return jdbc.sql("""
                        select count(*) = 0
                        from (select hash, previous_hash, %s as expected, lag(hash, 1, ''::bytea) over (order by seq) as before,
                                     entry, row_number() over (order by seq) as number
                              from audit_entry) as entry
                        where hash <> expected or previous_hash <> before or entry <> number
                        """.formatted(HASH)).query(Boolean.class).single();
    }
}
