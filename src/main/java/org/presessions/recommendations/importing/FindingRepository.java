package org.presessions.recommendations.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FindingRepository {
    private static final String SELECT = """
            select row_number, severity, field, value, reason, vocabulary from recommendation_import_finding
            where run_id = :run
            """;

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param from position of the first of them in the run
    void insert(long runId, int from, List<Finding> findings) {
        jdbc.sql("""
                        insert into recommendation_import_finding (run_id, position, row_number, severity, field, value, reason, vocabulary)
                        select :run, :from + ordinality - 1, cast(item ->> 'row' as int), lower(item ->> 'severity'),
                               replace(lower(item ->> 'field'), '_', '-'), item ->> 'value', item ->> 'reason', item ->> 'vocabulary'
                        from jsonb_array_elements(cast(:findings as jsonb)) with ordinality as list (item, ordinality)
                        """)
                .param("run", runId)
                .param("from", from)
                .param("findings", json.writeValueAsString(findings))
                .update();
    }

    /// Forgets what an earlier attempt at the same run had found.
    void clear(long runId) {
        jdbc.sql("delete from recommendation_import_finding where run_id = :run")
                .param("run", runId)
                .update();
    }

    List<Finding> first(long runId, Severity severity, int atMost) {
        return jdbc.sql(SELECT + "and severity = :severity order by position limit :atMost")
                .param("run", runId)
                .param("severity", severity.code())
                .param("atMost", atMost)
                .query(this::finding)
                .list();
    }

    /// Read to the end inside a transaction, and close it.
    Stream<Finding> all(long runId) {
        return jdbc
                .sql(SELECT + "order by position")
                .param("run", runId)
                .withFetchSize(ROWS_AT_ONCE)
                .query(this::finding)
                .stream();
    }

    /// How often each reason was met, refusals first.
    List<Tally> tallies(long runId) {
        return jdbc.sql("""
                        select severity, reason, count(*) as findings from recommendation_import_finding where run_id = :run
                        group by severity, reason
                        order by array_position(array['refused', 'changed', 'warning', 'repaired'], severity), findings desc, reason
                        """)
                .param("run", runId)
                .query((row, number) ->
                        new Tally(severity(row.getString("severity")), row.getString("reason"), row.getInt("findings")))
                .list();
    }

    /// The labels that nobody knows, the most frequent first.
    List<UnknownLabel> unknownLabels(long runId) {
        return jdbc.sql("""
                        select vocabulary, value as label, count(*) as findings from recommendation_import_finding
                        where run_id = :run and vocabulary is not null
                        group by vocabulary, value order by vocabulary, findings desc, value
                        """).param("run", runId).query(UnknownLabel.class).list();
    }

    private Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getInt("row_number"),
                severity(row.getString("severity")),
                Coded.of(Field.class, row.getString("field")),
                row.getString("value"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("vocabulary")));
    }

    private static Severity severity(String code) {
        return Coded.of(Severity.class, code);
    }

    /// How often a reason was met in a run.
    record Tally(Severity severity, String reason, int findings) {}

    /// A label that a person has to say the meaning of.
    record UnknownLabel(String vocabulary, String label, int findings) {}
}
