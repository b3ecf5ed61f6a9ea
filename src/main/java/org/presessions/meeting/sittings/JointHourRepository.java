package org.presessions.meeting.sittings;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JointHourRepository {
    private final JdbcClient jdbc;

    JointHourRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Told(UUID meetingId, UUID seriesId, UUID personId, Instant hour) {}

    /// Those who were told an hour that has not come, of questions that are planned no more; each once.
    List<Told> takeGivenUp(Instant now) {
        return jdbc.sql("""
                        delete from meeting_joint_told
                        using meeting_joint
                        where meeting_joint.meeting_id = meeting_joint_told.meeting_id
                          and not exists (select from meeting_state
                                          where meeting_state.meeting_id = meeting_joint_told.meeting_id)
                          and hour > :now
                        returning meeting_joint_told.meeting_id, series_id, person_id, hour
                        """)
                .param("now", utc(now))
                .query((row, index) -> new Told(
                        row.getObject("meeting_id", UUID.class),
                        row.getObject("series_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("hour", OffsetDateTime.class).toInstant()))
                .list();
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
