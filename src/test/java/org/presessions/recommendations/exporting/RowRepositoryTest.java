package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Origin;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@Transactional
class RowRepositoryTest {
    @Autowired
    RowRepository rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Rival rival;

    ExportSamples samples;

    @BeforeEach
    void anImport() {
        samples = new ExportSamples(jdbc);
    }

    @Test
    void aRowIsReadWhole() {
        samples.paragraph("88.1", "88.1. Sign (Switzerland);");
        var id = samples.insert(new ExportSamples.Sample(
                "Signer l’été — وقّع \"الآن\"",
                "fr",
                Optional.of("CHE"),
                List.of("justice"),
                List.of("D23 Death penalty")));
        assertThat(row(id))
                .isEqualTo(new ExportedRow(
                        id,
                        "recommendation",
                        12,
                        Optional.of(1),
                        Optional.of(2011),
                        new Side("HTI", "Haiti", "grulac", List.of("OAS", "OIF")),
                        new Side("CHE", "Switzerland", "weog", List.of("OIF")),
                        "88.1",
                        "88.1. Sign (Switzerland);",
                        "Signer l’été — وقّع \"الآن\"",
                        "fr",
                        "supported",
                        row(id).positions(),
                        Optional.of(4),
                        List.of("justice"),
                        List.of("D23 Death penalty"),
                        List.of("women"),
                        List.of("16", "16.3"),
                        "sample, \"1\".csv",
                        7,
                        "http://localhost:8080/recommendations/" + id,
                        new Origin(ExportSamples.LICENCE_NOTE, "own-csv", false)));
        assertThat(json.readTree(row(id).positions())).isEqualTo(json.readTree(ExportSamples.POSITIONS));
    }

    @Test
    void whatNobodyKnowsIsEmpty() {
        var id = samples.insert(new ExportSamples.Sample("Sign", "en", Optional.empty(), List.of(), List.of()));
        jdbc.sql("update recommendation set action = null, paragraph = '' where id = :id")
                .param("id", id)
                .update();
        samples.paragraph("", "Of no number.");
        assertThat(row(id).recommendingState()).isEqualTo(new Side("", "", "weog", List.of("OIF")));
        assertThat(row(id).paragraphText()).isEmpty();
        assertThat(row(id).action()).isEmpty();
        assertThat(row(id).issues()).isEmpty();
    }

    @Test
    void theLastImportsWordingOfAParagraphCounts() {
        var id = samples.insert(ExportSamples.Sample.of("Sign"));
        new ExportSamples(jdbc).paragraph("88.1", "As it says now.");
        samples.paragraph("88.1", "As it said.");
        assertThat(row(id).paragraphText()).isEqualTo("As it says now.");
    }

    @Test
    void rowsAreReadAPieceAtATimeWithdrawnOnesToo() {
        var ids = new long[] {sample("One"), sample("Two"), sample("Three"), sample("Four")};
        samples.withdraw(ids[1]);
        assertThat(rows.rows(ids, 1, 3)).extracting(ExportedRow::text).containsExactly("Two", "Three");
        assertThat(rows.rows(ids, 2, 2)).isEmpty();
        assertThat(rows.idsInForce())
                .isSorted()
                .endsWith(ids[0], ids[2], ids[3])
                .doesNotContain(ids[1]);
    }

    @Test
    void theRecordKnowsWhenItChangedLast() {
        var id = sample("One");
        var at = Instant.parse("2031-12-07T09:00:00Z");
        jdbc.sql("update recommendation set changed_at = '2031-12-07T09:00:00Z' where id = :id")
                .param("id", id)
                .update();
        assertThat(rows.lastChange()).contains(at);
        samples.withdraw(id);
        assertThat(rows.lastChange()).contains(at);
    }

    @Test
    void oneNodeWritesADumpAtATime() {
        rows.lockDumps();
        assertThat(rival.waits(rows::lockDumps)).isTrue();
    }

    private long sample(String text) {
        return samples.insert(ExportSamples.Sample.of(text));
    }

    private ExportedRow row(long id) {
        return rows.rows(new long[] {id}, 0, 1).getFirst();
    }
}
