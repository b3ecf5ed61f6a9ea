package org.presessions.demonstration;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemonstrationRepository {
    private final JdbcClient jdbc;

    DemonstrationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isLoaded() {
        return jdbc.sql("select exists (select from demonstration)")
                .query(Boolean.class)
                .single();
    }

    boolean hasConnectionsFromBefore(Instant at) {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                                       where datname = current_database() and backend_type = 'client backend'
                                             and backend_start < :at)
                        """).param("at", utc(at)).query(Boolean.class).single();
    }

    void markLoaded(Instant at) {
        jdbc.sql("insert into demonstration (loaded_at) values (:at)")
                .param("at", utc(at))
                .update();
    }
}
