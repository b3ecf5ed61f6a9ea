package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RowStreamTest {
    private static final int ROWS = 5000; // more than are read at once

    @Autowired
    RowStream rows;

    @Autowired
    Recommendations record;

    @Autowired
    JdbcClient jdbc;

    private long importId;
    private long[] ids;

    @BeforeEach
    void insert() {
        importId = ExportSamples.insertMany(jdbc, ROWS);
        jdbc.sql(
                        "update recommendation set withdrawn_at = now(), revision = nextval('recommendation_revision') where import_id = :import")
                .param("import", importId)
                .update(); // no other test finds them
        ids = jdbc
                .sql("select id from recommendation where import_id = :import order by id")
                .param("import", importId)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    @AfterEach
    void delete() {
        jdbc.sql("delete from recommendation where import_id = :import")
                .param("import", importId)
                .update();
    }

    @Test
    void allAndSomeComeInTheirOrderAndSayWhatTheRecordSays() throws IOException {
        assertThat(ids).hasSize(ROWS);
        assertThat(read(ids)).isEqualTo(ids);
        var some = LongStream.of(ids).filter(id -> id % 7 == 0).toArray();
        assertThat(read(some)).isEqualTo(some);
        assertThat(read(new long[0])).isEmpty();
        var few = Arrays.copyOfRange(ids, 40, 60);
        rows.each(few, row -> assertSame(row, record.find(row.id()).orElseThrow()));
    }

    private long[] read(long... wanted) throws IOException {
        var read = new ArrayList<Long>();
        rows.each(wanted, row -> read.add(row.id()));
        return read.stream().mapToLong(Long::longValue).toArray();
    }

    private static void assertSame(ExportedRow row, Recommendation recommendation) {
        var content = recommendation.content();
        assertThat(cell(row, Column.KIND)).isEqualTo(content.kind().code());
        assertThat(cell(row, Column.SESSION)).isEqualTo("" + content.session());
        assertThat(cell(row, Column.STATE_UNDER_REVIEW))
                .isEqualTo(content.stateUnderReview().iso3().orElseThrow());
        assertThat(cell(row, Column.RECOMMENDING_STATE))
                .isEqualTo(content.recommendingState().iso3().orElseThrow());
        assertThat(cell(row, Column.PARAGRAPH)).isEqualTo(content.paragraph());
        assertThat(cell(row, Column.TEXT)).isEqualTo(content.text());
        assertThat(cell(row, Column.LANGUAGE)).isEqualTo(content.language());
        assertThat(cell(row, Column.RESPONSE)).isEqualTo(content.response().code());
        assertThat(cell(row, Column.ACTION)).isEqualTo("" + content.action().orElseThrow());
        assertThat(cell(row, Column.SOURCE_FILE))
                .isEqualTo(recommendation.source().file());
        assertThat(cell(row, Column.SOURCE_ROW))
                .isEqualTo("" + recommendation.source().row());
        assertThat(row.value(Column.SUR_ORGANISATIONS))
                .isEqualTo(new Value.Texts(content.stateUnderReview().organisations()));
        assertThat(row.value(Column.ISSUES)).isEqualTo(new Value.Texts(content.issues()));
        assertThat(row.value(Column.SDGS)).isEqualTo(new Value.Texts(content.sdgs()));
        assertThat(row.value(Column.THEMES)).isEqualTo(new Value.Texts(content.themes()));
        assertThat(row.value(Column.AFFECTED)).isEqualTo(new Value.Texts(content.affected()));
    }

    private static String cell(ExportedRow row, Column column) {
        return Cell.of(row.value(column));
    }

    @Test
    void whoGoesAwayLeavesNoConnectionBehindAndASlowOneHoldsNone() throws IOException {
        assertThatThrownBy(() -> rows.each(ids, row -> {
                    throw new IOException("gone");
                }))
                .hasMessage("gone");
        rows.each(ids, row -> {
            if (row.id() == ids[ids.length - 1]) assertThat(query()).isZero();
        });
        assertThat(query()).isZero();
    }

    /// What PostgreSQL still does for an export.
    private int query() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where query like '%from recommendation here%' and state <> 'idle' and pid <> pg_backend_pid()")
                .query(Integer.class)
                .single();
    }
}
