package org.presessions.programme;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.shared.Coded;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was published.
@Repository
class EditionRepository {
    private final JdbcClient jdbc;
    private final States states;

    EditionRepository(JdbcClient jdbc, States states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    void insert(Edition edition) {
        jdbc.sql("insert into programme_edition (id, series_id, published_at) values (:id, :series, :at)")
                .param("id", edition.id())
                .param("series", edition.seriesId())
                .param("at", utc(edition.publishedAt()))
                .update();
        for (var block : edition.blocks())
            jdbc.sql("""
                            insert into programme_edition_block (edition_id, block_id, kind, states, starts_at, minutes)
                            values (:edition, :id, :kind, string_to_array(:states, ','), :startsAt, :minutes)
                            """)
                    .param("edition", edition.id())
                    .param("id", block.id())
                    .param("kind", block.kind().code())
                    .param("states", block.states().stream().map(State::iso3).collect(Collectors.joining(",")))
                    .param("startsAt", utc(block.startsAt()))
                    .param("minutes", block.length().toMinutes())
                    .update();
    }

    /// Takes back what was to be published later.
    void deleteComing(UUID seriesId) {
        jdbc.sql("""
                        delete from programme_edition_block where edition_id in
                            (select id from programme_edition where series_id = :series and applied_at is null)
                        """).param("series", seriesId).update();
        jdbc.sql("delete from programme_edition where series_id = :series and applied_at is null")
                .param("series", seriesId)
                .update();
    }

    /// Notes that an edition is the one that counts.
    ///
    /// @return whether nobody noted it before; of two at once the later one waits for the earlier
    boolean apply(UUID id, Instant at) {
        return jdbc.sql("update programme_edition set applied_at = :at where id = :id and applied_at is null")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// What everybody sees.
    Optional<Edition> current(UUID seriesId) {
        return jdbc.sql("""
                        select * from programme_edition where series_id = :series and applied_at is not null
                        order by applied_at desc, id desc limit 1
                        """).param("series", seriesId).query(this::edition).optional();
    }

    /// What is to be seen later.
    Optional<Edition> coming(UUID seriesId) {
        return jdbc.sql("select * from programme_edition where series_id = :series and applied_at is null")
                .param("series", seriesId)
                .query(this::edition)
                .optional();
    }

    /// Those whose moment has come.
    List<Edition> due(Instant now) {
        return jdbc.sql("""
                        select * from programme_edition where applied_at is null and published_at <= :now
                        order by published_at
                        """).param("now", utc(now)).query(this::edition).list();
    }

    private Edition edition(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Edition(
                id,
                row.getObject("series_id", UUID.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                blocks(id));
    }

    private List<PublishedBlock> blocks(UUID editionId) {
        return jdbc.sql(
                        "select * from programme_edition_block where edition_id = :edition order by starts_at, block_id")
                .param("edition", editionId)
                .query((row, number) -> new PublishedBlock(
                        row.getObject("block_id", UUID.class),
                        Coded.of(BlockKind.class, row.getString("kind")),
                        Arrays.stream((String[]) row.getArray("states").getArray())
                                .map(states::get)
                                .toList(),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        Duration.ofMinutes(row.getInt("minutes"))))
                .list();
    }
}
