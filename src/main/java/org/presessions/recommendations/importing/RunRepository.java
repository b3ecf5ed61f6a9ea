package org.presessions.recommendations.importing;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.intake.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RunRepository {
    private static final String COLUMNS = """
            id, import_id, kind, status, rows_total, rows_read, new_rows, changed_rows, identical_rows, refused_rows,
            left_out_rows, failure, failure_values, attempts, asked_at, ended_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return empty where a run of this import waits or goes on already
    Optional<Long> insert(long importId, RunKind kind, Instant at) {
        return jdbc.sql("""
                        insert into recommendation_import_run (import_id, kind, status, asked_at)
                        values (:import, :kind, 'waiting', :at) on conflict do nothing returning id
                        """)
                .param("import", importId)
                .param("kind", kind.code())
                .param("at", utc(at))
                .query(Long.class)
                .optional();
    }

    /// Takes the next run that waits, or that a dead worker has left.
    ///
    /// @param deadBefore a running one that gave no sign since then is taken for dead
    Optional<Run> claim(Instant now, Instant deadBefore) {
        return jdbc.sql("""
                        update recommendation_import_run set status = 'running', started_at = :now, alive_at = :now,
                                                              attempts = attempts + 1
                        where id = (select id from recommendation_import_run
                                    where status = 'waiting' or status = 'running' and alive_at < :dead
                                    order by id limit 1 for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("now", utc(now))
                .param("dead", utc(deadBefore))
                .query(this::run)
                .optional();
    }

    void alive(long id, Instant now) {
        jdbc.sql("update recommendation_import_run set alive_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /// Gives up a run that its worker cannot do, without counting it; whoever looks for dead ones takes it.
    void leave(long id) {
        jdbc.sql("update recommendation_import_run set attempts = attempts - 1 where id = :id")
                .param("id", id)
                .update();
    }

    /// Takes this one, for a worker who is its only one.
    void start(long id, Instant now) {
        jdbc.sql(
                        "update recommendation_import_run set status = 'running', started_at = :now, alive_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    void progress(long id, Optional<Integer> total, int read, Counts counts, Instant now) {
        jdbc.sql("""
                        update recommendation_import_run
                        set rows_total = :total, rows_read = :read, new_rows = :new, changed_rows = :changed,
                            identical_rows = :identical, refused_rows = :refused, left_out_rows = :leftOut, alive_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("total", total.orElse(null), Types.INTEGER)
                .param("read", read)
                .param("new", counts.newRows())
                .param("changed", counts.changed())
                .param("identical", counts.identical())
                .param("refused", counts.refused())
                .param("leftOut", counts.leftOut())
                .param("now", utc(now))
                .update();
    }

    /// Keeps what the run has read.
    void read(long id, Reading reading) {
        jdbc.sql("update recommendation_import_run set reading = cast(:reading as jsonb) where id = :id")
                .param("id", id)
                .param("reading", json.writeValueAsString(reading).replace("\\u0000", "\uFFFD"))
                .update();
    }

    Optional<Reading> reading(long id) {
        return jdbc.sql("select reading from recommendation_import_run where id = :id and reading is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(said -> json.readValue(said, Reading.class));
    }

    void done(long id, Instant now) {
        end(id, RunStatus.DONE, "", List.of(), now);
    }

    /// @param reason message key, with its values
    void fail(long id, String reason, List<String> values, Instant now) {
        end(id, RunStatus.FAILED, reason, values, now);
    }

    private void end(long id, RunStatus status, String failure, List<String> values, Instant now) {
        jdbc.sql("""
                        update recommendation_import_run
                        set status = :status, failure = :failure, failure_values = :values, ended_at = :now
                        where id = :id and status = 'running'
                        """)
                .param("id", id)
                .param("status", status.code())
                .param("failure", failure)
                .param("values", values.toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    Optional<Run> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from recommendation_import_run where id = :id")
                .param("id", id)
                .query(this::run)
                .optional();
    }

    /// The last asked for first.
    List<Run> of(long importId) {
        return jdbc.sql("select " + COLUMNS
                        + " from recommendation_import_run where import_id = :import order by id desc")
                .param("import", importId)
                .query(this::run)
                .list();
    }

    /// The last run of each import.
    List<Run> last() {
        return jdbc.sql("select distinct on (import_id) " + COLUMNS
                        + " from recommendation_import_run order by import_id desc, id desc")
                .query(this::run)
                .list();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getLong("import_id"),
                RunKind.of(row.getString("kind")),
                RunStatus.of(row.getString("status")),
                Optional.ofNullable(row.getObject("rows_total", Integer.class)),
                row.getInt("rows_read"),
                new Counts(
                        row.getInt("new_rows"),
                        row.getInt("changed_rows"),
                        row.getInt("identical_rows"),
                        row.getInt("refused_rows"),
                        row.getInt("left_out_rows")),
                row.getString("failure"),
                List.of((String[]) row.getArray("failure_values").getArray()),
                row.getInt("attempts"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
