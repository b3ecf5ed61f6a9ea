package org.presessions.applications.calls;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TargetRepository {
    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By Pre-session; one of which nobody said so is left out.
    Map<UUID, Integer> of(Collection<UUID> preSessionIds) {
        var targets = new HashMap<UUID, Integer>();
        if (preSessionIds.isEmpty()) return targets;
        jdbc.sql("select pre_session_id, applications from application_target where pre_session_id in (:ids)")
                .param("ids", preSessionIds)
                .query(row -> {
                    targets.put(row.getObject("pre_session_id", UUID.class), row.getInt("applications"));
                });
        return targets;
    }

    void set(UUID preSessionId, int applications, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                        insert into application_target (pre_session_id, applications, set_by, set_at)
                        values (:id, :applications, :by, :at)
                        on conflict (pre_session_id) do update
                        set applications = excluded.applications, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("id", preSessionId)
                .param("applications", applications)
                .param("by", by.orElse(null))
                .param("at", utc(at))
                .update();
    }
}
