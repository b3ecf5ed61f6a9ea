package org.presessions.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The halls of a series, and which of its Pre-sessions are held in each.
@Repository
class HallRepository {
    static final String COLUMNS = """
            hall.id as hall_id, hall.name as hall_name, hall.directions, hall.capacity, hall.for_all
            """;

    private final JdbcClient jdbc;

    HallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hall> of(UUID seriesId) {
        return jdbc.sql("select %s from hall where series_id = :series order by name".formatted(COLUMNS))
                .param("series", seriesId)
                .query((row, number) -> hall(row))
                .list();
    }

    /// Enters it, or corrects it.
    ///
    /// @throws DuplicateKeyException where the series has another of this name
    void save(UUID seriesId, Hall hall) {
        jdbc.sql("""
                        insert into hall (id, series_id, name, directions, capacity, for_all)
                        values (:id, :series, :name, :directions, :capacity, :forAll)
                        on conflict (id) do update
                        set name = excluded.name, directions = excluded.directions, capacity = excluded.capacity,
                            for_all = excluded.for_all
                        where hall.series_id = excluded.series_id
                        """)
                .param("id", hall.id())
                .param("series", seriesId)
                .param("name", hall.name())
                .param("directions", hall.directions())
                .param("capacity", hall.capacity().orElse(null))
                .param("forAll", hall.isForAll())
                .update();
    }

    /// What was held in it is held online alone.
    void delete(UUID seriesId, UUID id) {
        jdbc.sql("update pre_session set hall_id = null where hall_id = :id and series_id = :series")
                .param("id", id)
                .param("series", seriesId)
                .update();
        jdbc.sql("delete from hall where id = :id and series_id = :series")
                .param("id", id)
                .param("series", seriesId)
                .update();
    }

    /// What has no hall, and was not left online only, is held in this one.
    void placeUndecided(UUID seriesId, UUID hallId) {
        jdbc.sql("""
                        update pre_session set hall_id = :hall
                        where series_id = :series and hall_id is null and not online_only
                        """).param("hall", hallId).param("series", seriesId).update();
    }

    /// @param hallId of none what is left online only
    /// @return whether it was held elsewhere before
    boolean place(UUID preSessionId, Optional<UUID> hallId) {
        jdbc.sql("update pre_session set online_only = :online where id = :id")
                .param("online", hallId.isEmpty())
                .param("id", preSessionId)
                .update();
        return jdbc.sql("""
                        update pre_session set hall_id = cast(:hall as uuid)
                        where id = :id and hall_id is distinct from cast(:hall as uuid)
                        """)
                        .param("id", preSessionId)
                        .param("hall", hallId.map(UUID::toString).orElse(null))
                        .update()
                == 1;
    }

    /// @return nothing where the row has none
    static Optional<Hall> find(ResultSet row) throws SQLException {
        return row.getObject("hall_id") == null ? Optional.empty() : Optional.of(hall(row));
    }

    private static Hall hall(ResultSet row) throws SQLException {
        return new Hall(
                row.getObject("hall_id", UUID.class),
                row.getString("hall_name"),
                row.getString("directions"),
                Optional.ofNullable(row.getObject("capacity", Integer.class)),
                row.getBoolean("for_all"));
    }
}
