package org.presessions.meeting.sittings;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JointMeetingRepository {
    private static final String SELECT = """
            select meeting_id, series_id, number, starts_at, minutes,
                (select array_agg(pre_session_id) from meeting_state
                 where meeting_state.meeting_id = meeting_joint.meeting_id) as pre_session_ids
            from meeting_joint
            where exists (select from meeting_state where meeting_state.meeting_id = meeting_joint.meeting_id)
                and\s""";

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
        return jdbc.sql(SELECT + "series_id = :series order by number")
                .param("series", seriesId)
                .query(JointMeetingRepository::meeting)
                .list();
    }

    Optional<JointMeeting> find(UUID seriesId, int number) {
        return jdbc.sql(SELECT + "series_id = :series and number = :number")
                .param("series", seriesId)
                .param("number", number)
                .query(JointMeetingRepository::meeting)
                .optional();
    }

    Optional<JointMeeting> find(UUID meetingId) {
        return jdbc.sql(SELECT + "meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(JointMeetingRepository::meeting)
                .optional();
    }

    List<JointMeeting> all(Collection<UUID> meetingIds) {
        return jdbc.sql(SELECT + "meeting_id in (select unnest(cast(:meetings as uuid[])))")
                .param("meetings", IdArray.of(meetingIds))
                .query(JointMeetingRepository::meeting)
                .list();
    }

    List<JointMeeting> since(Instant instant) {
        return jdbc.sql(SELECT + "starts_at >= :since order by starts_at, number")
                .param("since", utc(instant))
                .query(JointMeetingRepository::meeting)
                .list();
    }

    /// Those that a Pre-session is one of, in the order of their hours.
    List<JointMeeting> ofPreSessions(Collection<UUID> preSessionIds) {
        return jdbc.sql(SELECT + """
                        meeting_id in (select meeting_id from meeting_state
                            where pre_session_id in (select unnest(cast(:asked as uuid[]))))
                        order by starts_at, number
                        """)
                .param("asked", IdArray.of(preSessionIds))
                .query(JointMeetingRepository::meeting)
                .list();
    }

    /// Makes one with a number that none had before, where it is not there already.
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

    /// Says when it is to be, by the programme.
    void plan(UUID meetingId, Instant startsAt, Duration length) {
        jdbc.sql("update meeting_joint set starts_at = :at, minutes = :minutes where meeting_id = :meeting")
                .param("at", utc(startsAt))
                .param("minutes", length.toMinutes())
                .param("meeting", meetingId)
                .update();
    }

    /// Lets those go that are not planned any more and have not begun.
    void letGo(UUID seriesId, Collection<UUID> planned) {
        for (var joint : of(seriesId)) if (!planned.contains(joint.id()) && !hasBegun(joint.id())) forget(joint.id());
    }

    /// It is asked of nobody any more. Its number stays that of its block, which may come back, and what its desk and
    /// its delegates have written for it stays theirs.
    private void forget(UUID meetingId) {
        jdbc.sql("delete from meeting_stay where meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
        jdbc.sql("delete from meeting_presence where meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
        jdbc.sql("delete from meeting_state where meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
    }

    private static JointMeeting meeting(ResultSet row, int index) throws SQLException {
        return new JointMeeting(
                row.getObject("meeting_id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getInt("number"),
                Set.of((UUID[]) row.getArray("pre_session_ids").getArray()),
                Optional.ofNullable(row.getObject("starts_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Duration.ofMinutes(row.getInt("minutes")));
    }
}
