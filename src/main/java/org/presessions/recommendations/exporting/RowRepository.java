package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;

/// Reads rows of the record as bytes, many at once, by PostgreSQL's COPY: a result set of JDBC would make some thirty
/// objects of each row, and parse what only has to be passed on.
@Repository
class RowRepository {
    private static final long LOCK = 0x52656344756d70L; // "RecDump": no other advisory lock bears this number
    private static final int COPY_HEAD = 19; // signature, flags, length of an extension that is never there

    /// In the order of [Column#STORED], then what its origin is looked up by.
    private static final String COLUMNS = """
            cast(id as text), kind, cast(session_number as text), state_under_review, sur_group, sur_organisations,
            recommending_state, rs_group, rs_organisations, paragraph,
            case when paragraph <> '' then (
                select said.text from recommendation_paragraph said
                where said.session_number = here.session_number and said.state_under_review = here.state_under_review
                  and said.number = here.paragraph
                order by said.import_id desc limit 1) end,
            text, language, response, cast(responses as text), cast(action as text), issues, themes, affected, sdgs,
            source_file, cast(source_row as text), cast(import_id as text)""";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Lookups lookups;

    RowRepository(DataSource database, JdbcClient jdbc, Lookups lookups) {
        this.database = database;
        this.jdbc = jdbc;
        this.lookups = lookups;
    }

    /// Rows by their numbers, in that order, withdrawn ones included; the connection is given back before anybody
    /// writes
    /// what was read, so that a slow reader holds none.
    ///
    /// @param ids ascending
    List<ExportedRow> rows(long[] ids, int from, int to) {
        var rows = new ArrayList<ExportedRow>(to - from);
        copy(isDense(ids, from, to) ? between(ids[from], ids[to - 1]) : among(ids, from, to), rows);
        if (rows.size() > to - from) rows.removeIf(row -> Arrays.binarySearch(ids, from, to, row.id()) < 0);
        return rows;
    }

    /// Where most numbers between two are wanted, reading all of them is faster than looking each up.
    private static boolean isDense(long[] ids, int from, int to) {
        return ids[to - 1] - ids[from] < 2L * (to - from);
    }

    private static String between(long first, long last) {
        return "id between " + first + " and " + last;
    }

    private static String among(long[] ids, int from, int to) {
        var numbers = new StringJoiner(",", "id = any('{", "}')");
        for (var i = from; i < to; i++) numbers.add(Long.toString(ids[i]));
        return numbers.toString();
    }

    private void copy(String which, List<ExportedRow> rows) {
        var query = "copy (select " + COLUMNS + " from recommendation here where " + which
                + " order by here.id) to stdout (format binary)";
        try (var connection = database.getConnection()) {
            var out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
            var at = COPY_HEAD; // it stands before the first row
            for (var message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                if (ExportedRow.fields(message, at) >= 0) rows.add(new ExportedRow(message, at, lookups));
                at = 0;
            }
        } catch (SQLException broken) {
            var translated = new SQLExceptionSubclassTranslator().translate("export", null, broken);
            throw translated == null ? new UncheckedIOException(new IOException(broken)) : translated;
        }
    }

    /// The numbers of all that are in force, ascending.
    long[] idsInForce() {
        var ids = jdbc.sql("select array_agg(id order by id) from recommendation where withdrawn_at is null")
                .query((row, number) -> Optional.ofNullable(row.getArray(1)))
                .single();
        if (ids.isEmpty()) return new long[0];
        try {
            var boxed = (Long[]) ids.get().getArray();
            return Arrays.stream(boxed).mapToLong(Long::longValue).toArray();
        } catch (SQLException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
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
