package org.presessions.meeting.log;

import static org.presessions.shared.Times.utc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.Coded;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class MeetingRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MeetingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Lets one writer at a time into a meeting's log, until the end of the transaction. That is what keeps the
    /// numbers without gaps: the next number is given only after the one before it is there for all to see. A
    /// Pre-session's own meeting is there from its first writer on; a joint one has to be there before.
    void lock(UUID meetingId) {
        make(meetingId);
        jdbc.sql("select 1 from meeting where id = :id for update")
                .param("id", meetingId)
                .query(Integer.class)
                .single();
    }

    /// Lets no writer in until the end of the transaction; others may do the same meanwhile.
    void hold(UUID meetingId) {
        make(meetingId);
        jdbc.sql("select 1 from meeting where id = :id for share")
                .param("id", meetingId)
                .query(Integer.class)
                .single();
    }

    private void make(UUID meetingId) {
        jdbc.sql("""
                        with made as (insert into meeting (id) values (:id) on conflict do nothing returning id)
                        insert into meeting_state (meeting_id, pre_session_id) select id, id from made
                        """).param("id", meetingId).update();
    }

    /// Of which Pre-sessions a meeting is.
    Set<UUID> preSessions(UUID meetingId) {
        return jdbc.sql("select pre_session_id from meeting_state where meeting_id = :id")
                .param("id", meetingId)
                .query(UUID.class)
                .set();
    }

    /// The joint meetings that a Pre-session is one of.
    List<UUID> joint(UUID preSessionId) {
        return jdbc.sql("""
                        select meeting_id from meeting_state where pre_session_id = :id and meeting_id <> :id
                        order by meeting_id
                        """).param("id", preSessionId).query(UUID.class).list();
    }

    void append(MeetingEntry entry) {
        jdbc.sql("""
                        insert into meeting_event (meeting_id, seq, at, kind, audience, person_ids, of_pre_session_ids,
                                actor_id, payload)
                        values (:id, :seq, :at, :kind, :audience, cast(:persons as uuid[]), cast(:of as uuid[]),
                                :actor, cast(:payload as jsonb))
                        """)
                .param("id", entry.meetingId())
                .param("of", IdArray.of(entry.ofPreSessionIds()))
                .param("seq", entry.seq())
                .param("at", utc(entry.at()))
                .param("kind", EventKind.of(entry.event()))
                .param("audience", entry.audience().circle().code())
                .param("persons", IdArray.of(entry.audience().personIds()))
                .param("actor", entry.actorId().orElse(null))
                .param("payload", json.writeValueAsString(entry.event()))
                .update();
    }

    /// The log after a number, in order.
    public List<MeetingEntry> after(UUID meetingId, long seq) {
        return jdbc.sql("""
                        select meeting_id, seq, at, kind, audience, person_ids, of_pre_session_ids, actor_id, payload
                        from meeting_event where meeting_id = :id and seq > :seq order by seq
                        """)
                .param("id", meetingId)
                .param("seq", seq)
                .query(this::entry)
                .list();
    }

    /// The logs of several meetings, each after a number of its own, in order; one without news is absent.
    Map<UUID, List<MeetingEntry>> after(Map<UUID, Long> seqs) {
        return jdbc
                .sql("""
                        select meeting_id, meeting_event.seq, at, kind, audience, person_ids, of_pre_session_ids,
                            actor_id, payload
                        from meeting_event
                        join unnest(cast(:ids as uuid[]), cast(:seqs as bigint[])) as known (id, seq)
                            on meeting_id = known.id and meeting_event.seq > known.seq
                        order by meeting_id, meeting_event.seq
                        """)
                .param("ids", IdArray.of(seqs.keySet()))
                .param("seqs", IdArray.of(seqs.values()))
                .query(this::entry)
                .list()
                .stream()
                .collect(Collectors.groupingBy(MeetingEntry::meetingId));
    }

    void due(UUID meetingId, Optional<Instant> at) {
        jdbc.sql("update meeting set due_at = :at where id = :id")
                .param("id", meetingId)
                .param("at", at.map(instant -> utc(instant)).orElse(null))
                .update();
    }

    /// The meetings whose present turn is over.
    public List<UUID> dueAt(Instant now) {
        return jdbc.sql("select id from meeting where due_at <= :now order by due_at")
                .param("now", utc(now))
                .query(UUID.class)
                .list();
    }

    /// When the next turn of any meeting is over; empty where none runs.
    public Optional<Instant> dueAfter(Instant now) {
        return jdbc.sql("select due_at from meeting where due_at > :now order by due_at limit 1")
                .param("now", utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private MeetingEntry entry(ResultSet row, int number) throws SQLException {
        var persons = Set.of((UUID[]) row.getArray("person_ids").getArray());
        var circle = Coded.of(Audience.Circle.class, row.getString("audience"));
        var meetingId = row.getObject("meeting_id", UUID.class);
        return new MeetingEntry(
                meetingId,
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("payload"), EventKind.type(row.getString("kind"))),
                new Audience(circle, persons),
                of(row.getArray("of_pre_session_ids"), meetingId),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)));
    }

    /// In logs of before nothing is said: they are of the only Pre-session, whose id the meeting has.
    private static Set<UUID> of(@Nullable Array preSessionIds, UUID meetingId) throws SQLException {
        return preSessionIds == null ? Set.of(meetingId) : Set.of((UUID[]) preSessionIds.getArray());
    }
}
