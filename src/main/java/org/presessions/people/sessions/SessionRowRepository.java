package org.presessions.people.sessions;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The framework keeps sessions and finds one at a time; many are looked for here.
@Repository
class SessionRowRepository {
    private final JdbcClient jdbc;

    SessionRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param hashes under which sessions are kept
    /// @param at they were used lately enough before, and began no earlier than `oldest`
    Set<String> living(Set<String> hashes, Instant at, Instant oldest) {
        if (hashes.isEmpty()) return Set.of();
        return jdbc.sql("""
                        select session_id from spring_session
                        where session_id in (:hashes) and expiry_time > :at and creation_time > :oldest
                        """)
                .param("hashes", hashes)
                .param("at", at.toEpochMilli())
                .param("oldest", oldest.toEpochMilli())
                .query(String.class)
                .set();
    }
}
