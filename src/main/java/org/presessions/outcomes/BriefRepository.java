package org.presessions.outcomes;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class BriefRepository {
    /// The shape of the stored brief; a release that changes [Brief] raises it and reads both.
    private static final int VERSION = 4;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BriefRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Brief> find(UUID preSessionId) {
        return jdbc.sql("select content from brief where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Brief.class));
    }

    /// Who makes or changes the brief of a Pre-session waits for whoever else does, until the end of the transaction.
    void lock(UUID preSessionId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('brief/' || :preSession, 0)) is null")
                .param("preSession", preSessionId.toString())
                .query(Boolean.class)
                .single();
    }

    /// Briefs made before an instant of which nobody was told, for whoever tells first.
    List<UUID> untold(Instant before) {
        return jdbc.sql("""
                        select pre_session_id from brief
                        where told_at is null and made_at <= :before order by made_at for update skip locked
                        """).param("before", utc(before)).query(UUID.class).list();
    }

    void told(UUID preSessionId, Instant at) {
        jdbc.sql("update brief set told_at = :at where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .param("at", utc(at))
                .update();
    }

    /// With what was marked in it.
    void delete(UUID preSessionId) {
        for (var table : List.of("brief_mark", "brief"))
            jdbc.sql("delete from " + table + " where pre_session_id = :preSession")
                    .param("preSession", preSessionId)
                    .update();
    }

    void replace(Brief brief) {
        jdbc.sql("""
                        update brief set version = :version, content = cast(:content as jsonb)
                        where pre_session_id = :preSession
                        """)
                .param("preSession", brief.preSessionId())
                .param("version", VERSION)
                .param("content", json.writeValueAsString(brief))
                .update();
    }

    /// Keeps the first brief of a Pre-session; false where there is one already.
    boolean insertIfNew(Brief brief) {
        return jdbc.sql("""
                        insert into brief (pre_session_id, version, content, made_at)
                        values (:preSession, :version, cast(:content as jsonb), :at)
                        on conflict (pre_session_id) do nothing
                        """)
                        .param("preSession", brief.preSessionId())
                        .param("version", VERSION)
                        .param("content", json.writeValueAsString(brief))
                        .param("at", utc(brief.madeAt()))
                        .update()
                == 1;
    }
}
