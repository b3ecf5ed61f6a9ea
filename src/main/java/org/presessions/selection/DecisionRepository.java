package org.presessions.selection;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionRepository {
    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID applicationId, UUID preSessionId, Verdict verdict, UUID mailId, Instant at) {
        jdbc.sql("""
                        insert into decision (application_id, pre_session_id, verdict, mail_id, decided_at)
                        values (:application, :preSession, :verdict, :mail, :at)
                        """)
                .param("application", applicationId)
                .param("preSession", preSessionId)
                .param("verdict", verdict.code())
                .param("mail", mailId)
                .param("at", utc(at))
                .update();
    }

    /// The latest letter of each application.
    Map<UUID, WrittenDecision> written(UUID preSessionId) {
        return written(List.of(preSessionId));
    }

    /// As [#written(UUID)], of several Pre-sessions.
    Map<UUID, WrittenDecision> written(Collection<UUID> preSessionIds) {
        var written = new HashMap<UUID, WrittenDecision>();
        if (preSessionIds.isEmpty()) return written;
        jdbc.sql("""
                        select distinct on (application_id) application_id, verdict, mail_id from decision
                        where pre_session_id in (:preSessions) order by application_id, decided_at desc, id desc
                        """).param("preSessions", preSessionIds).query(row -> {
            written.put(
                    row.getObject("application_id", UUID.class),
                    new WrittenDecision(Verdict.of(row.getString("verdict")), row.getObject("mail_id", UUID.class)));
        });
        return written;
    }

    /// Pre-sessions of which at least one letter was written.
    Set<UUID> released() {
        return new HashSet<>(jdbc.sql("select distinct pre_session_id from decision")
                .query(UUID.class)
                .list());
    }

    boolean hasAny(UUID preSessionId) {
        return jdbc.sql("select exists (select from decision where pre_session_id = :preSession)")
                .param("preSession", preSessionId)
                .query(Boolean.class)
                .single();
    }
}
