package org.presessions.selection.assessment;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentRepository {
    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Asking twice changes nothing.
    void insert(UUID applicationId, UUID assessorId, Instant at) {
        jdbc.sql("""
                        insert into assessor_assignment (application_id, assessor_id, assigned_at)
                        values (:application, :assessor, :at) on conflict do nothing
                        """)
                .param("application", applicationId)
                .param("assessor", assessorId)
                .param("at", utc(at))
                .update();
    }

    void delete(Collection<UUID> applicationIds, UUID assessorId) {
        if (applicationIds.isEmpty()) return;
        jdbc.sql("delete from assessor_assignment where assessor_id = :assessor and application_id in (:applications)")
                .param("assessor", assessorId)
                .param("applications", applicationIds)
                .update();
    }

    /// Who is asked, by application; those of whom nobody is asked are left out.
    Map<UUID, Set<UUID>> of(Collection<UUID> applicationIds) {
        var assigned = new HashMap<UUID, Set<UUID>>();
        if (applicationIds.isEmpty()) return assigned;
        jdbc.sql("""
                        select application_id, assessor_id from assessor_assignment
                        where application_id in (:applications)
                        """).param("applications", applicationIds).query(row -> {
            assigned.computeIfAbsent(row.getObject("application_id", UUID.class), own -> new HashSet<>())
                    .add(row.getObject("assessor_id", UUID.class));
        });
        return assigned;
    }
}
