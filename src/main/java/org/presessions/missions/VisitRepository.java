package org.presessions.missions;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which missions have opened their page of which series.
@Repository
class VisitRepository {
    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first time counts.
    void insert(UUID missionId, UUID seriesId, Instant at) {
        jdbc.sql("""
                        insert into mission_visit (mission_id, series_id, opened_at) values (:mission, :series, :at)
                        on conflict (mission_id, series_id) do nothing
                        """)
                .param("mission", missionId)
                .param("series", seriesId)
                .param("at", utc(at))
                .update();
    }

    Set<UUID> missions(UUID seriesId) {
        return new HashSet<>(jdbc.sql("select mission_id from mission_visit where series_id = :series")
                .param("series", seriesId)
                .query(UUID.class)
                .list());
    }
}
