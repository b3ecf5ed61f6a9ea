package org.presessions.missions.reminding;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MissionReminderRepository {
    private final JdbcClient jdbc;

    MissionReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that a mission is reminded of a series; of two at once one waits, and finds it noted.
    ///
    /// @return whether it was not reminded before
    boolean claim(UUID missionId, UUID seriesId, Instant at) {
        return jdbc.sql("""
                        insert into mission_reminder (mission_id, series_id, written_at) values (:mission, :series, :at)
                        on conflict (mission_id, series_id) do nothing
                        """)
                        .param("mission", missionId)
                        .param("series", seriesId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Missions that were reminded of a series.
    Set<UUID> reminded(UUID seriesId) {
        return new HashSet<>(jdbc.sql("select mission_id from mission_reminder where series_id = :series")
                .param("series", seriesId)
                .query(UUID.class)
                .list());
    }
}
