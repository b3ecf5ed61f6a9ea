package org.presessions.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.Coded;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is planned.
@Repository
class ProgrammeRepository {
    private final JdbcClient jdbc;
    private final States states;

    ProgrammeRepository(JdbcClient jdbc, States states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /// In their order, with their blocks in theirs.
    List<Day> days(UUID seriesId) {
        record Placed(LocalDate date, Block block) {}
        var blocks = jdbc
                .sql("select * from programme_block where series_id = :series order by held_on, position, id")
                .param("series", seriesId)
                .query((row, number) -> new Placed(row.getObject("held_on", LocalDate.class), block(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::date, Collectors.mapping(Placed::block, Collectors.toList())));
        return jdbc.sql("select * from programme_day where series_id = :series order by held_on")
                .param("series", seriesId)
                .query((row, number) -> {
                    var date = row.getObject("held_on", LocalDate.class);
                    return new Day(
                            date,
                            row.getObject("starts_at", LocalTime.class),
                            row.getObject("ends_at", LocalTime.class),
                            blocks.getOrDefault(date, List.of()));
                })
                .list();
    }

    /// Lets nobody else change the order of a series until the transaction is over.
    void lock(UUID seriesId) {
        jdbc.sql("select held_on from programme_day where series_id = :series order by held_on for update")
                .param("series", seriesId)
                .query(LocalDate.class)
                .list();
    }

    /// Enters a day, or gives it other hours.
    void saveDay(UUID seriesId, LocalDate date, LocalTime startsAt, LocalTime endsAt) {
        jdbc.sql("""
                        insert into programme_day (series_id, held_on, starts_at, ends_at)
                        values (:series, :date, :startsAt, :endsAt)
                        on conflict (series_id, held_on) do update
                        set starts_at = excluded.starts_at, ends_at = excluded.ends_at
                        """)
                .param("series", seriesId)
                .param("date", date)
                .param("startsAt", startsAt)
                .param("endsAt", endsAt)
                .update();
    }

    /// Where nothing is planned on it.
    void deleteDay(UUID seriesId, LocalDate date) {
        jdbc.sql("""
                        delete from programme_day where series_id = :series and held_on = :date
                        and not exists (select from programme_block where series_id = :series and held_on = :date)
                        """).param("series", seriesId).param("date", date).update();
    }

    /// Enters a block at the end of a day, or changes it where it stands.
    void save(UUID seriesId, LocalDate date, Block block) {
        jdbc.sql("""
                        insert into programme_block (id, series_id, held_on, position, kind, states, starts_at, minutes)
                        select :id, :series, :date, coalesce(max(position) + 1, 0), :kind,
                               string_to_array(:states, ','), cast(:startsAt as time), cast(:minutes as int)
                        from programme_block where series_id = :series and held_on = :date
                        on conflict (id) do update
                        set kind = excluded.kind, states = excluded.states, starts_at = excluded.starts_at,
                            minutes = excluded.minutes
                        """)
                .param("id", block.id())
                .param("series", seriesId)
                .param("date", date)
                .param("kind", block.kind().code())
                .param("states", block.states().stream().map(State::iso3).collect(Collectors.joining(",")))
                .param("startsAt", block.startsAt().orElse(null))
                .param("minutes", block.minutes().orElse(null))
                .update();
    }

    /// Puts blocks on a day in that order; nothing else is left on it.
    void arrange(UUID seriesId, LocalDate date, List<UUID> ids) {
        for (var i = 0; i < ids.size(); i++)
            jdbc.sql(
                            "update programme_block set held_on = :date, position = :position where id = :id and series_id = :series")
                    .param("series", seriesId)
                    .param("date", date)
                    .param("position", i)
                    .param("id", ids.get(i))
                    .update();
    }

    void delete(UUID seriesId, UUID id) {
        jdbc.sql("delete from programme_block where id = :id and series_id = :series")
                .param("id", id)
                .param("series", seriesId)
                .update();
    }

    private Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getObject("id", UUID.class),
                Coded.of(BlockKind.class, row.getString("kind")),
                Arrays.stream((String[]) row.getArray("states").getArray())
                        .map(states::get)
                        .toList(),
                Optional.ofNullable(row.getObject("starts_at", LocalTime.class)),
                Optional.ofNullable(number(row, "minutes")));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
