package org.presessions.applications;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ReminderRepository {
    private final JdbcClient jdbc;

    ReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Drafts for a Pre-session that were not told a thing yet.
    ///
    /// @param begunBefore what was begun later knew it from the beginning
    public List<UUID> untold(UUID preSessionId, Reminder reminder, Instant closesAt, Instant begunBefore) {
        return untold(preSessionId, ApplicationStatus.DRAFT, reminder, closesAt, begunBefore);
    }

    /// The same of those that are a draft, or handed in, or withdrawn.
    public List<UUID> untold(
            UUID preSessionId, ApplicationStatus status, Reminder reminder, Instant closesAt, Instant begunBefore) {
        return jdbc.sql("""
                        select id from application
                        where pre_session_id = :preSession and status = :status and started_at < :begunBefore
                          and not exists (select from application_reminder
                                          where application_id = id and kind = :kind and closes_at = :closesAt)
                        order by id
                        """)
                .param("preSession", preSessionId)
                .param("status", status.code())
                .param("kind", reminder.code())
                .param("closesAt", utc(closesAt))
                .param("begunBefore", utc(begunBefore))
                .query(UUID.class)
                .list();
    }

    /// The same of those that close at a moment: with the call, or later where they are let in until then.
    ///
    /// @param callClosesAt when the call closes for that Pre-session
    public List<UUID> untoldOfThoseClosing(
            UUID preSessionId, Reminder reminder, Instant callClosesAt, Instant closesAt) {
        return jdbc.sql("""
                        select id from application
                        where pre_session_id = :preSession and status = 'draft' and started_at < :begunBefore
                          and greatest(late_until, :callClosesAt) = :closesAt
                          and not exists (select from application_reminder
                                          where application_id = id and kind = :kind and closes_at = :closesAt)
                        order by id
                        """)
                .param("preSession", preSessionId)
                .param("kind", reminder.code())
                .param("callClosesAt", utc(callClosesAt))
                .param("closesAt", utc(closesAt))
                .param("begunBefore", utc(reminder.momentBefore(closesAt)))
                .query(UUID.class)
                .list();
    }

    /// Until when drafts are let in that close from one moment to another, by Pre-session.
    public Map<UUID, Set<Instant>> lateEnds(Instant from, Instant to) {
        var ends = new HashMap<UUID, Set<Instant>>();
        jdbc.sql("""
                        select distinct pre_session_id, late_until from application
                        where status = 'draft' and late_until between :from and :to
                        """).param("from", utc(from)).param("to", utc(to)).query(row -> {
            ends.computeIfAbsent(row.getObject("pre_session_id", UUID.class), id -> new TreeSet<>())
                    .add(row.getObject("late_until", OffsetDateTime.class).toInstant());
        });
        return ends;
    }

    /// What was handed in without its file and not told yet that it may come still, with the moment until which it may.
    ///
    /// @param then the latest such moment that counts
    public Map<UUID, Instant> awaited(Instant now, Instant then) {
        var awaited = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select id, files_until from application
                        where status = 'submitted' and files_until > :now and files_until <= :until and files_awaited <> '{}'
                          and not exists (select from application_reminder
                                          where application_id = id and kind = :kind and closes_at = files_until)
                        """)
                .param("now", utc(now))
                .param("until", utc(then))
                .param("kind", Reminder.FILE.code())
                .query(row -> {
                    awaited.put(
                            row.getObject("id", UUID.class),
                            row.getObject("files_until", OffsetDateTime.class).toInstant());
                });
        return awaited;
    }

    /// Notes that a draft is told a thing now.
    ///
    /// @return whether nobody noted it before; of two at once the later one waits for the earlier
    public boolean tell(UUID id, Reminder reminder, Instant closesAt, Instant at) {
        return jdbc.sql("""
                        insert into application_reminder (application_id, kind, closes_at, told_at)
                        values (:id, :kind, :closesAt, :at) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("kind", reminder.code())
                        .param("closesAt", utc(closesAt))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Forgets for drafts of a Pre-session that they were told of other moves: one that comes back is news again.
    public void forgetMoves(UUID preSessionId, Instant butTo) {
        jdbc.sql("""
                        delete from application_reminder using application
                        where application_id = id and pre_session_id = :preSession
                          and kind = :kind and closes_at <> :closesAt
                        """)
                .param("preSession", preSessionId)
                .param("kind", Reminder.MOVED.code())
                .param("closesAt", utc(butTo))
                .update();
    }

    /// Forgets for drafts of a Pre-session that they were told that it is not held.
    ///
    /// @return those that are drafts still, and are to be told otherwise
    public List<UUID> forgetGivenUp(UUID preSessionId) {
        return jdbc.sql("""
                        with forgotten as (
                            delete from application_reminder using application
                            where application_id = id and pre_session_id = :preSession and kind = :kind
                            returning id, status)
                        select id from forgotten where status = 'draft' order by id
                        """)
                .param("preSession", preSessionId)
                .param("kind", Reminder.GIVEN_UP.code())
                .query(UUID.class)
                .list();
    }

    void setZone(UUID id, ZoneId zone) {
        jdbc.sql("update application set zone = :zone where id = :id")
                .param("id", id)
                .param("zone", zone.getId())
                .update();
    }

    Map<UUID, ZoneId> zones(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        var zones = new HashMap<UUID, ZoneId>();
        jdbc.sql("select id, zone from application where id in (:ids) and zone is not null")
                .param("ids", ids)
                .query(row -> {
                    zones.put(row.getObject("id", UUID.class), ZoneId.of(row.getString("zone")));
                });
        return zones;
    }
}
