package org.presessions.site.calendars;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarFeedRepository {
    private final JdbcClient jdbc;

    CalendarFeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one feed of a person from now on.
    void save(UUID personId, UUID id, Instant at) {
        jdbc.sql("""
                        insert into calendar_feed (person_id, id, made_at) values (:person, :id, :at)
                        on conflict (person_id) do update set id = excluded.id, made_at = excluded.made_at
                        """)
                .param("person", personId)
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    boolean delete(UUID personId) {
        return jdbc.sql("delete from calendar_feed where person_id = :person")
                        .param("person", personId)
                        .update()
                == 1;
    }

    Optional<CalendarFeed> of(UUID personId) {
        return jdbc.sql("select id, made_at from calendar_feed where person_id = :person")
                .param("person", personId)
                .query((row, number) -> new CalendarFeed(
                        row.getObject("id", UUID.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<UUID> personOf(UUID id) {
        return jdbc.sql("select person_id from calendar_feed where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }
}
