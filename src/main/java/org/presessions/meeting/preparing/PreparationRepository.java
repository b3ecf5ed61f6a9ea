package org.presessions.meeting.preparing;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
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

@Repository
class PreparationRepository {
    private final JdbcClient jdbc;

    PreparationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PersonsTry(UUID personId, DeviceTry last) {}

    record Stay(UUID personId, Optional<Instant> seenAt, Optional<Instant> readyAt) {}

    /// The last one counts.
    void tried(UUID preSessionId, UUID personId, DeviceTry last) {
        jdbc.sql("""
                        insert into meeting_device_try
                            (pre_session_id, person_id, device, result, kilobits, relayed, tried_at)
                        values (:meeting, :person, :device, :result, :kilobits, :relayed, :at)
                        on conflict (pre_session_id, person_id, device) do update
                        set result = excluded.result, kilobits = excluded.kilobits, relayed = excluded.relayed,
                            tried_at = excluded.tried_at
                        """)
                .param("meeting", preSessionId)
                .param("person", personId)
                .param("device", last.device().code())
                .param("result", last.result().code())
                .param("kilobits", last.kilobits())
                .param("relayed", last.isRelayed())
                .param("at", utc(last.at()))
                .update();
    }

    List<PersonsTry> tries(UUID preSessionId) {
        return jdbc.sql("""
                        select person_id, device, result, kilobits, relayed, tried_at from meeting_device_try
                        where pre_session_id = :meeting order by person_id, device
                        """)
                .param("meeting", preSessionId)
                .query(PreparationRepository::personsTry)
                .list();
    }

    /// Persons are written in the order of their ids: two nodes that note the same ones cannot wait for each other.
    void seen(UUID preSessionId, Set<UUID> personIds, Instant at) {
        jdbc.sql("""
                        insert into meeting_backstage (pre_session_id, person_id, seen_at)
                        select :meeting, person_id, :at from unnest(cast(:persons as uuid[])) as person_id order by person_id
                        on conflict (pre_session_id, person_id) do update set seen_at = excluded.seen_at, left_at = null
                        """)
                .param("meeting", preSessionId)
                .param("persons", IdArray.of(personIds))
                .param("at", utc(at))
                .update();
    }

    void left(UUID preSessionId, UUID personId, Instant at) {
        jdbc.sql("update meeting_backstage set left_at = :at where pre_session_id = :meeting and person_id = :person")
                .param("meeting", preSessionId)
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    /// @param at empty for whoever is ready no more
    void ready(UUID preSessionId, UUID personId, Optional<Instant> at) {
        jdbc.sql("""
                        insert into meeting_backstage (pre_session_id, person_id, ready_at)
                        values (:meeting, :person, cast(:at as timestamptz))
                        on conflict (pre_session_id, person_id) do update set ready_at = excluded.ready_at
                        """)
                .param("meeting", preSessionId)
                .param("person", personId)
                .param("at", at.map(Instant::toString).orElse(null))
                .update();
    }

    List<Stay> stays(UUID preSessionId) {
        return jdbc.sql("""
                        select person_id, seen_at, ready_at from meeting_backstage
                        where pre_session_id = :meeting order by person_id
                        """)
                .param("meeting", preSessionId)
                .query((row, number) -> new Stay(
                        row.getObject("person_id", UUID.class),
                        instant(row.getObject("seen_at", OffsetDateTime.class)),
                        instant(row.getObject("ready_at", OffsetDateTime.class))))
                .list();
    }

    /// Who was seen since and has not left, by the order of their ids.
    List<UUID> present(UUID preSessionId, Instant since) {
        return jdbc.sql("""
                        select person_id from meeting_backstage
                        where pre_session_id = :meeting and seen_at >= :since and left_at is null order by person_id
                        """)
                .param("meeting", preSessionId)
                .param("since", utc(since))
                .query(UUID.class)
                .list();
    }

    /// In which backstages persons were seen since and have not left.
    Map<UUID, Set<UUID>> where(Set<UUID> personIds, Instant since) {
        return jdbc
                .sql("""
                        select pre_session_id, person_id from meeting_backstage
                        where person_id in (select unnest(cast(:persons as uuid[]))) and seen_at >= :since
                            and left_at is null
                        """)
                .param("persons", IdArray.of(personIds))
                .param("since", utc(since))
                .query((row, number) ->
                        Map.entry(row.getObject("pre_session_id", UUID.class), row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /// Of which Pre-sessions there is anything.
    List<UUID> preSessions() {
        return jdbc.sql("""
                        select pre_session_id from meeting_device_try union select pre_session_id from meeting_backstage
                        """).query(UUID.class).list();
    }

    /// @return how many persons it was about
    int erase(Collection<UUID> preSessionIds) {
        return jdbc.sql("""
                        with tries as (
                            delete from meeting_device_try where pre_session_id in (select unnest(cast(:meetings as uuid[])))
                            returning pre_session_id, person_id),
                        stays as (
                            delete from meeting_backstage where pre_session_id in (select unnest(cast(:meetings as uuid[])))
                            returning pre_session_id, person_id)
                        select count(*) from (select * from tries union select * from stays) as persons
                        """)
                .param("meetings", IdArray.of(preSessionIds))
                .query(Integer.class)
                .single();
    }

    private static PersonsTry personsTry(ResultSet row, int number) throws SQLException {
        return new PersonsTry(
                row.getObject("person_id", UUID.class),
                new DeviceTry(
                        Coded.of(Device.class, row.getString("device")),
                        Coded.of(DeviceResult.class, row.getString("result")),
                        row.getInt("kilobits"),
                        row.getBoolean("relayed"),
                        row.getObject("tried_at", OffsetDateTime.class).toInstant()));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
