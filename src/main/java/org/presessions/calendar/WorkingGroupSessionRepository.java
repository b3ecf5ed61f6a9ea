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

    /// Enters a session, or corrects what is said of it.
    void save(PlannedSession planned) {
        jdbc.sql("""
                        insert into working_group_session (number, cycle, starts_on, ends_on, dates_verified, source, note)
                        values (:number, :cycle, :startsOn, :endsOn, :verified, 'secretariat', '')
                        on conflict (number) do update
                        set starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                            dates_verified = excluded.dates_verified, source = excluded.source
                        """)
                .param("number", planned.number())
                .param("cycle", WorkingGroupSession.cycleOf(planned.number()))
                .param("startsOn", planned.startsOn())
                .param("endsOn", planned.endsOn())
                .param("verified", !planned.toBeConfirmed())
                .update();
        jdbc.sql("delete from review where session_number = :number")
                .param("number", planned.number())
                .update();
        for (var position = 0; position < planned.states().size(); position++)
            jdbc.sql("""
                            insert into review (session_number, state_iso3, position, verified, note)
                            values (:number, :state, :position, :verified, '')
                            """)
                    .param("number", planned.number())
                    .param("state", planned.states().get(position).iso3())
                    .param("position", position + 1)
                    .param("verified", !planned.toBeConfirmed())
                    .update();
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
