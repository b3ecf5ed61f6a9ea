package org.presessions.meeting;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingPresenceRepository {
    /// Whoever is back within this was not away: a line may break, and a server be started again.
    static final Duration AWAY = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    MeetingPresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who was away for longer than a line is broken begins another stay. Persons are written in the order of their
    /// ids:
    /// two nodes that note the same ones cannot wait for each other.
    void seen(UUID meetingId, Set<UUID> personIds, Instant at) {
        jdbc.sql("""
                        with came as (select unnest(cast(:persons as uuid[])) as person_id),
                        past as (
                            insert into meeting_stay (meeting_id, person_id, from_at, until_at)
                            select meeting_id, person_id, coalesce(since_at, until_at), greatest(since_at, until_at)
                            from (select *, coalesce(left_at, seen_at) as until_at from meeting_presence) as known
                            where meeting_id = :meeting and until_at < :away and person_id in (select person_id from came)
                            order by person_id
                            on conflict do nothing)
                        insert into meeting_presence (meeting_id, person_id, seen_at, since_at)
                        select :meeting, person_id, :at, :at from came order by person_id
                        on conflict (meeting_id, person_id) do update
                        set since_at = case
                                when coalesce(meeting_presence.left_at, meeting_presence.seen_at) < :away then excluded.since_at
                                else coalesce(meeting_presence.since_at, meeting_presence.seen_at) end,
                            seen_at = excluded.seen_at,
                            left_at = null
                        """)
                .param("meeting", meetingId)
                .param("persons", IdArray.of(personIds))
                .param("at", utc(at))
                .param("away", utc(at.minus(AWAY)))
                .update();
    }

    /// Whose line was dead before it was closed left when they were last seen.
    void left(UUID meetingId, UUID personId, Instant at) {
        jdbc.sql("""
                        update meeting_presence set left_at = case when seen_at < :silent then seen_at else :at end
                        where meeting_id = :meeting and person_id = :person
                        """)
                .param("meeting", meetingId)
                .param("person", personId)
                .param("at", utc(at))
                .param("silent", utc(at.minus(Meetings.PRESENT)))
                .update();
    }

    /// In which meetings persons were seen since and have not left.
    Map<UUID, Set<UUID>> where(Set<UUID> personIds, Instant since) {
        return jdbc
                .sql("""
                        select meeting_id, person_id from meeting_presence
                        where person_id in (select unnest(cast(:persons as uuid[]))) and seen_at >= :since
                            and left_at is null
                        """)
                .param("persons", IdArray.of(personIds))
                .param("since", utc(since))
                .query((row, number) ->
                        Map.entry(row.getObject("meeting_id", UUID.class), row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /// Who was seen since, and may have left.
    List<UUID> all(UUID meetingId, Instant since) {
        return jdbc.sql("""
                        select person_id from meeting_presence
                        where meeting_id = :meeting and seen_at >= :since order by person_id
                        """)
                .param("meeting", meetingId)
                .param("since", utc(since))
                .query(UUID.class)
                .list();
    }

    /// Who was seen since and has not left, by the order of their ids.
    List<UUID> since(UUID meetingId, Instant since) {
        return jdbc.sql("""
                        select person_id from meeting_presence
                        where meeting_id = :meeting and seen_at >= :since and left_at is null order by person_id
                        """)
                .param("meeting", meetingId)
                .param("since", utc(since))
                .query(UUID.class)
                .list();
    }

    /// Of which meetings it is known who came.
    List<UUID> meetings() {
        return jdbc.sql("select distinct meeting_id from meeting_presence")
                .query(UUID.class)
                .list();
    }

    /// Of which nothing is open: the last of somebody ends when they were last seen.
    ///
    /// @return by their beginnings
    List<Stay> stays(Collection<UUID> meetingIds) {
        return jdbc.sql("""
                        select meeting_id, person_id, from_at, until_at, true as is_over from meeting_stay
                        where meeting_id in (select unnest(cast(:meetings as uuid[])))
                        union all
                        select meeting_id, person_id, coalesce(since_at, left_at, seen_at),
                            greatest(since_at, coalesce(left_at, seen_at)), left_at is not null
                        from meeting_presence where meeting_id in (select unnest(cast(:meetings as uuid[])))
                        order by from_at, person_id
                        """)
                .param("meetings", IdArray.of(meetingIds))
                .query(MeetingPresenceRepository::stay)
                .list();
    }

    void keepStates(UUID preSessionId, Set<String> codes) {
        jdbc.sql("""
                        insert into meeting_attendance (pre_session_id, state_code)
                        select :meeting, code from unnest(cast(:codes as text[])) as code on conflict do nothing
                        """)
                .param("meeting", preSessionId)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    List<String> keptStates(UUID preSessionId) {
        return jdbc.sql("select state_code from meeting_attendance where pre_session_id = :meeting order by state_code")
                .param("meeting", preSessionId)
                .query(String.class)
                .list();
    }

    /// @return how many persons
    int erase(Collection<UUID> meetingIds) {
        jdbc.sql("delete from meeting_stay where meeting_id in (select unnest(cast(:meetings as uuid[])))")
                .param("meetings", IdArray.of(meetingIds))
                .update();
        return jdbc.sql("delete from meeting_presence where meeting_id in (select unnest(cast(:meetings as uuid[])))")
                .param("meetings", IdArray.of(meetingIds))
                .update();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                row.getObject("meeting_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_over"));
    }
}
