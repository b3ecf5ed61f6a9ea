package org.presessions.meeting.joint;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JointMeetingRepository {
    private final JdbcClient jdbc;

    JointMeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets one at a time settle what a series has, until the end of the transaction.
    void lock(UUID seriesId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('joint/' || :series, 0)) is null")
                .param("series", seriesId.toString())
                .query(Boolean.class)
                .single();
    }

    List<JointMeeting> of(UUID seriesId) {
        return jdbc.sql("""
                        select meeting_id, series_id, number,
                            (select array_agg(pre_session_id) from meeting_state
                             where meeting_state.meeting_id = meeting_joint.meeting_id) as pre_session_ids
                        from meeting_joint where series_id = :series order by number
                        """)
                .param("series", seriesId)
                .query((row, number) -> new JointMeeting(
                        row.getObject("meeting_id", UUID.class),
                        row.getObject("series_id", UUID.class),
                        row.getInt("number"),
                        Set.of((UUID[]) row.getArray("pre_session_ids").getArray())))
                .list();
    }

    /// Makes one with the next number, where it is not there already.
    void make(UUID meetingId, UUID seriesId) {
        jdbc.sql("insert into meeting (id) values (:meeting) on conflict do nothing")
                .param("meeting", meetingId)
                .update();
        jdbc.sql("""
                        insert into meeting_joint (meeting_id, series_id, number)
                        select :meeting, :series, coalesce(max(number), 0) + 1 from meeting_joint
                        where series_id = :series
                        on conflict (meeting_id) do nothing
                        """).param("meeting", meetingId).param("series", seriesId).update();
    }

    /// Holds it until the end of the transaction: what has not begun does not begin meanwhile.
    boolean hasBegun(UUID meetingId) {
        jdbc.sql("select 1 from meeting where id = :meeting for update")
                .param("meeting", meetingId)
                .query(Integer.class)
                .single();
        return jdbc.sql("select exists (select 1 from meeting_event where meeting_id = :meeting)")
                .param("meeting", meetingId)
                .query(Boolean.class)
                .single();
    }

    /// Says of which Pre-sessions it is, and of no others.
    void ask(UUID meetingId, Set<UUID> preSessionIds) {
        jdbc.sql("""
                        delete from meeting_state where meeting_id = :meeting
                            and pre_session_id not in (select unnest(cast(:asked as uuid[])))
                        """)
                .param("meeting", meetingId)
                .param("asked", IdArray.of(preSessionIds))
                .update();
        jdbc.sql("""
                        insert into meeting_state (meeting_id, pre_session_id)
                        select :meeting, unnest(cast(:asked as uuid[])) on conflict do nothing
                        """)
                .param("meeting", meetingId)
                .param("asked", IdArray.of(preSessionIds))
                .update();
    }

    /// Lets those go that are not planned any more and have not begun.
    void letGo(UUID seriesId, Collection<UUID> planned) {
        for (var joint : of(seriesId)) if (!planned.contains(joint.id()) && !hasBegun(joint.id())) delete(joint.id());
    }

    private void delete(UUID meetingId) {
        jdbc.sql("delete from meeting_presence where meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
        jdbc.sql("delete from meeting_joint where meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
        jdbc.sql("delete from meeting_state where meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
        jdbc.sql("delete from meeting where id = :meeting")
                .param("meeting", meetingId)
                .update();
    }
}
