package org.presessions.statements.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which statements speak of a recommendation.
@Repository
class CitationRepository {
    private final JdbcClient jdbc;

    CitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The Pre-sessions with an approved statement that does.
    List<UUID> preSessionsCiting(long recommendation) {
        return jdbc.sql("""
                        select distinct pre_session_id from statement
                        where status = 'approved'
                          and content @> jsonb_build_object('blocks', jsonb_build_array(jsonb_build_object(
                              'followedUp', jsonb_build_array(jsonb_build_object('number', :number)))))
                        """).param("number", recommendation).query(UUID.class).list();
    }
}
