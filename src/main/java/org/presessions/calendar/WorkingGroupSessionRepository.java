package org.presessions.calendar;

import java.util.List;
import java.util.Optional;
import org.presessions.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkingGroupSessionRepository {
    private static final String COLUMNS =
            "select number, cycle, starts_on, ends_on, dates_verified, note from working_group_session ";

    private final JdbcClient jdbc;
    private final States states;

    WorkingGroupSessionRepository(JdbcClient jdbc, States states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    List<WorkingGroupSession> all() {
        return jdbc.sql(COLUMNS + "order by number")
                .query(WorkingGroupSession.class)
                .list();
    }

    Optional<WorkingGroupSession> find(int number) {
        return jdbc.sql(COLUMNS + "where number = :number")
                .param("number", number)
                .query(WorkingGroupSession.class)
                .optional();
    }

    List<Review> reviewsAt(int sessionNumber) {
        return jdbc.sql("""
                        select session_number, state_iso3, verified from review
                        where session_number = :session order by position, state_iso3
                        """)
                .param("session", sessionNumber)
                .query((row, number) -> new Review(
                        row.getInt("session_number"),
                        states.get(row.getString("state_iso3")),
                        row.getBoolean("verified")))
                .list();
    }
}
