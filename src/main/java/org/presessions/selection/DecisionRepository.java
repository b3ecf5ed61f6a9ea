package org.presessions.selection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
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
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest letter of each application.
    Map<UUID, Verdict> told(UUID preSessionId) {
        var told = new HashMap<UUID, Verdict>();
        jdbc.sql("""
                        select distinct on (application_id) application_id, verdict from decision
                        where pre_session_id = :preSession order by application_id, decided_at desc, id desc
                        """).param("preSession", preSessionId).query(row -> {
            told.put(row.getObject("application_id", UUID.class), Verdict.of(row.getString("verdict")));
        });
        return told;
    }

    boolean hasAny(UUID preSessionId) {
        return jdbc.sql("select exists (select from decision where pre_session_id = :preSession)")
                .param("preSession", preSessionId)
                .query(Boolean.class)
                .single();
    }
}
