package org.presessions.shared.typed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class UnsentRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UnsentRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Keeps what a form brought, in place of what the same form of the same browser brought before.
    ///
    /// @return false where so much is kept already, of all browsers together, that nothing more is
    boolean keep(byte[] keyHash, Typed typed, Instant at, long bytesAtMost) {
        return jdbc.sql("""
                        insert into unsent (key_hash, action, owner, fields, kept_at)
                        select :key, :action, :owner, :fields, :at
                        where (select coalesce(sum(octet_length(fields)), 0) from unsent) < :atMost
                        on conflict (key_hash, action) do update
                        set owner = excluded.owner, fields = excluded.fields, kept_at = excluded.kept_at
                        """)
                        .param("key", keyHash)
                        .param("action", typed.action())
                        .param("owner", typed.owner())
                        .param("fields", json.writeValueAsString(typed.fields()))
                        .param("at", utc(at))
                        .param("atMost", bytesAtMost)
                        .update()
                == 1;
    }

    /// Leaves the latest of one browser.
    void leave(byte[] keyHash, int atMost) {
        jdbc.sql("""
                        delete from unsent where key_hash = :key and action not in
                            (select action from unsent where key_hash = :key order by kept_at desc, action limit :atMost)
                        """).param("key", keyHash).param("atMost", atMost).update();
    }

    /// What one browser typed since then, for one person or for nobody in particular; the latest first.
    List<Unsent.Kept> of(byte[] keyHash, String owner, Instant since) {
        return jdbc.sql("""
                        select action, owner, fields, kept_at from unsent
                        where key_hash = :key and owner in (:owner, '') and kept_at > :since
                        order by kept_at desc, action
                        """)
                .param("key", keyHash)
                .param("owner", owner)
                .param("since", utc(since))
                .query((row, number) -> new Unsent.Kept(
                        new Typed(
                                row.getString("action"),
                                row.getString("owner"),
                                List.of(json.readValue(row.getString("fields"), Typed.Field[].class))),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void forget(byte[] keyHash) {
        jdbc.sql("delete from unsent where key_hash = :key")
                .param("key", keyHash)
                .update();
    }

    void forget(byte[] keyHash, String action) {
        jdbc.sql("delete from unsent where key_hash = :key and action = :action")
                .param("key", keyHash)
                .param("action", action)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from unsent where kept_at <= :time")
                .param("time", utc(time))
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
