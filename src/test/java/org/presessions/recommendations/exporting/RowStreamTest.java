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
        assertThat(row.value(Column.KIND)).hasToString(content.kind().code());
        assertThat(row.value(Column.SESSION)).hasToString("" + content.session());
        assertThat(row.value(Column.STATE_UNDER_REVIEW))
                .hasToString(content.stateUnderReview().iso3().orElseThrow());
        assertThat(row.value(Column.RECOMMENDING_STATE))
                .hasToString(content.recommendingState().iso3().orElseThrow());
        assertThat(row.value(Column.PARAGRAPH)).hasToString(content.paragraph());
        assertThat(row.value(Column.TEXT)).hasToString(content.text());
        assertThat(row.value(Column.LANGUAGE)).hasToString(content.language());
        assertThat(row.value(Column.RESPONSE)).hasToString(content.response().code());
        assertThat(row.value(Column.ACTION)).hasToString("" + content.action().orElseThrow());
        assertThat(row.value(Column.SOURCE_FILE))
                .hasToString(recommendation.source().file());
        assertThat(row.value(Column.SOURCE_ROW))
                .hasToString("" + recommendation.source().row());
        assertThat(row.list(Column.SUR_ORGANISATIONS).stream().map(Slice::toString))
                .isEqualTo(content.stateUnderReview().organisations());
        assertThat(row.list(Column.ISSUES).stream().map(Slice::toString)).isEqualTo(content.issues());
        assertThat(row.list(Column.SDGS).stream().map(Slice::toString)).isEqualTo(content.sdgs());
        assertThat(row.list(Column.THEMES).stream().map(Slice::toString)).isEqualTo(content.themes());
        assertThat(row.list(Column.AFFECTED).stream().map(Slice::toString)).isEqualTo(content.affected());
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
        return jdbc.sql("select count(*) from pg_stat_activity where query like 'copy %' and state <> 'idle'")
                .query(Integer.class)
                .single();
    }
}
