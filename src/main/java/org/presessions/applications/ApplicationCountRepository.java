package org.presessions.applications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many applications there are, and which.
@Repository
class ApplicationCountRepository {
    private final JdbcClient jdbc;

    ApplicationCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The ids of what was handed in and not withdrawn, by Pre-session.
    Map<UUID, List<UUID>> submittedIds(Collection<UUID> preSessionIds) {
        var ids = new HashMap<UUID, List<UUID>>();
        if (preSessionIds.isEmpty()) return ids;
        jdbc.sql(
                        "select pre_session_id, id from application where pre_session_id in (:preSessions) and status = 'submitted'")
                .param("preSessions", preSessionIds)
                .query(row -> {
                    ids.computeIfAbsent(row.getObject("pre_session_id", UUID.class), own -> new ArrayList<>())
                            .add(row.getObject("id", UUID.class));
                });
        return ids;
    }

    /// How many stand so, by Pre-session; one without any is left out.
    Map<UUID, Integer> count(Collection<UUID> preSessionIds, ApplicationStatus status) {
        var counts = new HashMap<UUID, Integer>();
        if (preSessionIds.isEmpty()) return counts;
        jdbc.sql("""
                        select pre_session_id, count(*)::int as applications from application
                        where pre_session_id in (:preSessions) and status = :status group by pre_session_id
                        """)
                .param("preSessions", preSessionIds)
                .param("status", status.code())
                .query(row -> {
                    counts.put(row.getObject("pre_session_id", UUID.class), row.getInt("applications"));
                });
        return counts;
    }
}
