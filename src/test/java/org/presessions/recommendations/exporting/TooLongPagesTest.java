package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A result that is longer than a document may be.
@ServerTest
class TooLongPagesTest {
    private static final Query LONG =
            new Query("", Map.of(Facet.SUR_GROUP, List.of("africa")), false, Optional.empty());

    @Autowired
    Browsers browsers;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    private long importId;

    @BeforeEach
    void insert() {
        importId = ExportSamples.insertMany(jdbc, ExportFormat.DOCUMENT_AT_MOST + 1);
        await(true);
    }

    @AfterEach
    void withdraw() {
        jdbc.sql("""
                        update recommendation set withdrawn_at = now(), revision = nextval('recommendation_revision')
                        where import_id = :import
                        """).param("import", importId).update();
        await(false);
    }

    private void await(boolean isLong) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> search.ids(LONG).length > ExportFormat.DOCUMENT_AT_MOST == isLong);
    }

    @Test
    void itIsNotOfferedAsADocumentAndWhoAsksForOneIsToldWhatToDo() {
        thePageOffersNoDocumentAndSaysWhy();
        whoAsksForItAllTheSameIsToldWhatToDoInstead();
    }

    private void thePageOffersNoDocumentAndSaysWhy() {
        var page = browsers.anonymous().get("/recommendations?sur-group=africa").html();
        assertThat(page.select(".downloads a[download]").eachText()).containsExactly("CSV", "XLSX", "JSONL", "JSON");
        assertThat(page.select(".downloads p").text())
                .isEqualTo(
                        "A document (DOCX) holds 3,000 recommendations at most. Narrow the search, or take CSV or XLSX.");
    }

    private void whoAsksForItAllTheSameIsToldWhatToDoInstead() {
        var reply = browsers.anonymous().speaking("fr").get("/recommendations/export.docx?sur-group=africa");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.headers()).doesNotContainKey("content-disposition");
        var page = reply.html();
        assertThat(page.select("h1").text()).isEqualTo("Trop long pour un document");
        assertThat(page.select("main").text()).contains("contient au plus 3\u202F000 recommandations");
        assertThat(page.select("main .chosen a").eachAttr("href"))
                .containsExactly(
                        "/recommendations?sur-group=africa",
                        "/recommendations/export.csv?sur-group=africa",
                        "/recommendations/export.xlsx?sur-group=africa",
                        "/recommendations/export.jsonl?sur-group=africa",
                        "/recommendations/export.json?sur-group=africa");
    }
}
