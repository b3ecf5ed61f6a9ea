package org.presessions.applications.devices;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeldApplicationRepository {
    private final JdbcClient jdbc;

    HeldApplicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID browser, UUID applicationId, Instant at) {
        jdbc.sql("""
                        insert into held_application (browser, application_id, held_at)
                        values (:browser, :application, :at) on conflict do nothing
                        """)
                .param("browser", browser)
                .param("application", applicationId)
                .param("at", utc(at))
                .update();
    }

    /// The latest first.
    List<UUID> of(UUID browser) {
        return jdbc.sql("""
                        select application_id from held_application where browser = :browser
                        order by held_at desc, application_id desc
                        """).param("browser", browser).query(UUID.class).list();
    }

    void forget(UUID browser) {
        jdbc.sql("delete from held_application where browser = :browser")
                .param("browser", browser)
                .update();
    }
}
