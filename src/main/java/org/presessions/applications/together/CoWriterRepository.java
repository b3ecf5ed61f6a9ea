package org.presessions.applications.together;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoWriterRepository {
    private final JdbcClient jdbc;

    CoWriterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param openedAt when they came first
    record Row(UUID personId, Instant askedAt, Optional<Instant> openedAt) {}

    void insert(UUID applicationId, UUID personId, Instant at) {
        jdbc.sql("insert into application_co_writer (application_id, person_id, asked_at) values (:id, :person, :at)")
                .param("id", applicationId)
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    /// In the order in which they were asked.
    List<Row> of(UUID applicationId) {
        return jdbc.sql("""
                        select person_id, asked_at, opened_at from application_co_writer where application_id = :id
                        order by asked_at, person_id
                        """)
                .param("id", applicationId)
                .query((row, number) -> new Row(
                        row.getObject("person_id", UUID.class),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("opened_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    Optional<Row> find(UUID applicationId, UUID personId) {
        return of(applicationId).stream()
                .filter(row -> row.personId().equals(personId))
                .findFirst();
    }

    /// By application, those with nobody beside their owner left out.
    Map<UUID, Set<UUID>> persons(Collection<UUID> applicationIds) {
        var persons = new HashMap<UUID, Set<UUID>>();
        if (applicationIds.isEmpty()) return persons;
        jdbc.sql("select application_id, person_id from application_co_writer where application_id in (:ids)")
                .param("ids", applicationIds)
                .query(row -> {
                    persons.computeIfAbsent(row.getObject("application_id", UUID.class), id -> new HashSet<>())
                            .add(row.getObject("person_id", UUID.class));
                });
        return persons;
    }

    /// The applications that somebody writes with their owners.
    List<UUID> with(UUID personId) {
        return jdbc.sql("select application_id from application_co_writer where person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .list();
    }

    void opened(UUID applicationId, UUID personId, Instant at) {
        jdbc.sql("""
                        update application_co_writer set opened_at = :at
                        where application_id = :id and person_id = :person and opened_at is null
                        """)
                .param("id", applicationId)
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    /// @return whether that person was there
    boolean delete(UUID applicationId, UUID personId) {
        return jdbc.sql("delete from application_co_writer where application_id = :id and person_id = :person")
                        .param("id", applicationId)
                        .param("person", personId)
                        .update()
                > 0;
    }

    void deleteAll(UUID applicationId) {
        jdbc.sql("delete from application_co_writer where application_id = :id")
                .param("id", applicationId)
                .update();
    }
}
