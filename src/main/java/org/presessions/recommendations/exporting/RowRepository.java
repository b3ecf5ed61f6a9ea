package org.presessions.recommendations.exporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is handed out, many rows at once.
@Repository
class RowRepository {
    private static final long LOCK = 0x52656344756d70L; // "RecDump": no other advisory lock bears this number

    private final JdbcClient jdbc;
    private final Lookups lookups;

    RowRepository(JdbcClient jdbc, Lookups lookups) {
        this.jdbc = jdbc;
        this.lookups = lookups;
    }

    /// Rows by their numbers, withdrawn ones included; the connection is given back before anybody writes what was
    /// read,
    /// so that a slow reader holds none.
    ///
    /// @param ids ascending, as the rows will be
    List<ExportedRow> rows(long[] ids, int from, int to) {
        return jdbc.sql("""
                        select id, kind, session_number, state_under_review, sur_group, sur_organisations,
                            coalesce(recommending_state, '') as recommending_state, rs_group, rs_organisations, paragraph,
                            coalesce(case when paragraph <> '' then (
                                select said.text from recommendation_paragraph said
                                where said.session_number = here.session_number
                                  and said.state_under_review = here.state_under_review and said.number = here.paragraph
                                order by said.import_id desc limit 1) end, '') as paragraph_text,
                            text, language, response, responses, action, issues, themes, affected, sdgs,
                            source_file, source_row, import_id
                        from recommendation here where id = any(:ids) order by id
                        """)
                .param("ids", Arrays.copyOfRange(ids, from, to))
                .query(this::row)
                .list();
    }

    private ExportedRow row(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        var session = row.getInt("session_number");
        return new ExportedRow(
                id,
                row.getString("kind"),
                session,
                lookups.cycle(session),
                lookups.year(session),
                side(row, "state_under_review", "sur"),
                side(row, "recommending_state", "rs"),
                row.getString("paragraph"),
                row.getString("paragraph_text"),
                row.getString("text"),
                row.getString("language"),
                row.getString("response"),
                row.getString("responses"),
                Optional.ofNullable(row.getObject("action", Integer.class)),
                list(row, "issues"),
                list(row, "themes"),
                list(row, "affected"),
                list(row, "sdgs"),
                row.getString("source_file"),
                row.getInt("source_row"),
                lookups.address(id),
                lookups.origin(row.getLong("import_id")));
    }

    private Side side(ResultSet row, String state, String prefix) throws SQLException {
        var iso3 = row.getString(state);
        return new Side(
                iso3, lookups.name(iso3), row.getString(prefix + "_group"), list(row, prefix + "_organisations"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// The numbers of all that are in force, ascending.
    long[] idsInForce() {
        return jdbc
                .sql("select id from recommendation where withdrawn_at is null order by id")
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /// When the record changed last; empty where nothing is in it.
    Optional<Instant> lastChange() {
        return jdbc.sql("select changed_at from recommendation order by revision desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Waits until no other node writes a dump; until the transaction ends.
    void lockDumps() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }
}
