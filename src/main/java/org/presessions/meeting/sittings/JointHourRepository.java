package org.presessions.meeting.sittings;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JointHourRepository {
    private final JdbcClient jdbc;

    JointHourRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the person knew none, or another one
    boolean noteTold(UUID meetingId, UUID personId, Instant hour) {
        return jdbc.sql("""
                                insert into meeting_joint_told (meeting_id, person_id, hour) values (:meeting, :person, :hour)
                                on conflict (meeting_id, person_id) do update set hour = excluded.hour
                                where meeting_joint_told.hour <> excluded.hour
                                """)
                        .param("meeting", meetingId)
                        .param("person", personId)
                        .param("hour", utc(hour))
                        .update()
                == 1;
    }
}
