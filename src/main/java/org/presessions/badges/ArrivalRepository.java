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

@Repository
class ArrivalRepository {
    private final JdbcClient jdbc;

    ArrivalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of two who note the same, the earlier one counts.
    void note(UUID preSessionId, BadgeCode code, Optional<String> stateCode, Instant at) {
        jdbc.sql("""
                        insert into arrival (pre_session_id, code, state_code, arrived_at)
                        values (:preSession, :code, :state, :at)
                        on conflict (pre_session_id, code) do update
                        set arrived_at = least(arrival.arrived_at, excluded.arrived_at)
                        """)
                .param("preSession", preSessionId)
                .param("code", code.text())
                .param("state", stateCode.orElse(null))
                .param("at", utc(at))
                .update();
    }

    /// One that was noted after the mistake was seen stays.
    void takeBack(UUID preSessionId, BadgeCode code, Instant at) {
        jdbc.sql("delete from arrival where pre_session_id = :preSession and code = :code and arrived_at <= :at")
                .param("preSession", preSessionId)
                .param("code", code.text())
                .param("at", utc(at))
                .update();
    }

    /// When whoever came did, by code.
    Map<String, Instant> of(UUID preSessionId) {
        var all = new HashMap<String, Instant>();
        jdbc.sql("select code, arrived_at from arrival where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .query(row -> {
                    all.put(
                            row.getString("code"),
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant());
                });
        return all;
    }

    List<String> stateCodes(UUID preSessionId) {
        return jdbc.sql("""
                        select distinct state_code from arrival
                        where pre_session_id = :preSession and state_code is not null order by state_code
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
        return jdbc.sql("delete from arrival where pre_session_id in (select unnest(cast(:preSessions as uuid[])))")
                .param("preSessions", IdArray.of(preSessionIds))
                .update();
    }
}
