package org.presessions.people;

import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The framework keeps sessions and finds one at a time; many are looked for here.
@Repository
class SessionRowRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionRowRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> living(Set<String> sessionIds) {
        if (sessionIds.isEmpty()) return Set.of();
        return jdbc.sql("select session_id from spring_session where session_id in (:ids) and expiry_time > :now")
                .param("ids", sessionIds)
                .param("now", clock.millis())
                .query(String.class)
                .set();
    }
}
