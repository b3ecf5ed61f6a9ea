package org.presessions.badges;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Marks of a door: who came, and of whom that was a mistake. In whatever order they are sent, the latest mark of a
/// code counts.
@Repository
class ArrivalRepository {
    private final JdbcClient jdbc;

    ArrivalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of two who note the same, the earlier one counts; what was noted before it was taken back does not.
    void note(UUID preSessionId, BadgeCode code, Optional<String> stateCode, Instant at) {
        jdbc.sql("""
                        insert into arrival (pre_session_id, code, state_code, arrived_at, noted_at)
                        values (:preSession, :code, :state, :at, :at)
                        on conflict (pre_session_id, code) do update
                        set noted_at = greatest(arrival.noted_at, excluded.noted_at),
                            arrived_at = case when excluded.noted_at <= arrival.taken_back_at then arrival.arrived_at
                                else least(arrival.arrived_at, excluded.arrived_at) end
                        """)
                .param("preSession", preSessionId)
                .param("code", code.text())
                .param("state", stateCode.orElse(null))
                .param("at", utc(at))
                .update();
    }

    /// One that was noted after the mistake was seen stays; one that was noted before it, and is sent later, does not
    /// come back.
    void takeBack(UUID preSessionId, BadgeCode code, Optional<String> stateCode, Instant at) {
        jdbc.sql("""
                        insert into arrival (pre_session_id, code, state_code, taken_back_at)
                        values (:preSession, :code, :state, :at)
                        on conflict (pre_session_id, code) do update
                        set taken_back_at = greatest(arrival.taken_back_at, excluded.taken_back_at),
                            arrived_at = case when arrival.arrived_at > excluded.taken_back_at then arrival.arrived_at
                                when arrival.noted_at > greatest(arrival.taken_back_at, excluded.taken_back_at)
                                then arrival.noted_at end
                        """)
                .param("preSession", preSessionId)
                .param("code", code.text())
                .param("state", stateCode.orElse(null))
                .param("at", utc(at))
                .update();
    }

    /// Who is here, by code.
    Map<String, Arrival> of(UUID preSessionId) {
        var all = new HashMap<String, Arrival>();
        jdbc.sql("""
                        select code, arrived_at, state_code from arrival
                        where pre_session_id = :preSession and arrived_at is not null
                        """).param("preSession", preSessionId).query(row -> {
            var at = row.getObject("arrived_at", OffsetDateTime.class).toInstant();
            all.put(row.getString("code"), new Arrival(at, Optional.ofNullable(row.getString("state_code"))));
        });
        return all;
    }

    /// Codes that were ever marked, each with that of its State, where it has one.
    Map<String, Optional<String>> marked(UUID preSessionId) {
        var all = new HashMap<String, Optional<String>>();
        jdbc.sql("select code, state_code from arrival where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .query(row -> {
                    all.put(row.getString("code"), Optional.ofNullable(row.getString("state_code")));
                });
        return all;
    }

    List<String> stateCodes(UUID preSessionId) {
        return jdbc.sql("""
                        select distinct state_code from arrival
                        where pre_session_id = :preSession and state_code is not null and arrived_at is not null
                        order by state_code
                        """)
                .param("preSession", preSessionId)
                .query(String.class)
                .list();
    }

    List<UUID> preSessions() {
        return jdbc.sql("select distinct pre_session_id from arrival")
                .query(UUID.class)
                .list();
    }

    /// @return how many persons
    int erase(Collection<UUID> preSessionIds) {
        return jdbc.sql("""
                        with erased as (
                            delete from arrival
                            where pre_session_id in (select unnest(cast(:preSessions as uuid[])))
                            returning arrived_at
                        )
                        select count(arrived_at) from erased
                        """)
                .param("preSessions", IdArray.of(preSessionIds))
                .query(Integer.class)
                .single();
    }
}
