package org.presessions.meeting;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingPresenceRepository {
    private final JdbcClient jdbc;

    MeetingPresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Persons are written in the order of their ids: two nodes that note the same ones cannot wait for each other.
    void seen(UUID meetingId, Set<UUID> personIds, Instant at) {
        jdbc.sql("""
                        insert into meeting_presence (meeting_id, person_id, seen_at)
                        select :meeting, person_id, :at from unnest(cast(:persons as uuid[])) as person_id order by person_id
                        on conflict (meeting_id, person_id) do update set seen_at = excluded.seen_at, left_at = null
                        """)
                .param("meeting", meetingId)
                .param("persons", IdArray.of(personIds))
                .param("at", utc(at))
                .update();
    }

    void left(UUID meetingId, UUID personId, Instant at) {
        jdbc.sql("update meeting_presence set left_at = :at where meeting_id = :meeting and person_id = :person")
                .param("meeting", meetingId)
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    List<UUID> all(UUID meetingId) {
        return jdbc.sql("select person_id from meeting_presence where meeting_id = :meeting order by person_id")
                .param("meeting", meetingId)
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
        return jdbc.sql("delete from meeting_presence where meeting_id in (select unnest(cast(:meetings as uuid[])))")
                .param("meetings", IdArray.of(meetingIds))
                .update();
    }
}
