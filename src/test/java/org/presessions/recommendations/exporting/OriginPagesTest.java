package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.exporting.ExportSamples.Sample;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Query;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages and files say of each recommendation whose data it is, and whether it is invented.
@ServerTest
class OriginPagesTest {
    private static final String MARK = "Sample data: this recommendation is invented.";
    private static final String HEAD =
            "This document holds sample data: the demonstration invented recommendations in it. Each of them says so.";

    @Autowired
    Browsers browsers;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private ExportSamples real;
    private ExportSamples invented;

    @BeforeEach
    void insert() {
        real = new ExportSamples(jdbc);
        invented = new ExportSamples(jdbc, true);
        real.insert(Sample.of("Protect the quokka"));
        invented.insert(Sample.of("Protect the quokka and the bilby"));
        await(2);
    }

    @AfterEach
    void forget() {
        real.forget();
        invented.forget();
        await(0);
    }

    private void await(int count) {
        var query = new Query("quokka", Map.of(), false, Optional.empty());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(search.ids(query)).hasSize(count));
    }

    private byte[] get(String path) {
        return browsers.anonymous().get(path).bytes();
    }

    @Test
    void aTableSaysItInColumns() throws IOException {
        var text = new String(get("/recommendations/export.csv?q=quokka"), StandardCharsets.UTF_8);
        var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.split("\r\n", 4)[3]))
                .getRecords();
        assertThat(rows.stream().map(row -> row.get("sample"))).containsExactly("false", "true");
        assertThat(rows.stream().map(row -> row.get("licence-note"))).containsOnly(ExportSamples.LICENCE_NOTE);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(get("/recommendations/export.xlsx?q=quokka")))) {
            var row = workbook.getSheet("recommendations").getRow(2);
            assertThat(row.getCell(SheetColumns.ALL.indexOf(Column.SAMPLE)).getStringCellValue())
                    .isEqualTo("true");
            assertThat(row.getCell(SheetColumns.ALL.indexOf(Column.LICENCE_NOTE))
                            .getStringCellValue())
                    .isEqualTo(ExportSamples.LICENCE_NOTE);
        }
    }

    @Test
    void jsonSaysItInMembers() {
        for (var path : List.of("/recommendations/export.json?q=quokka", "/api/v1/recommendations?q=quokka")) {
            var items = json.readTree(get(path)).get("items").values();
            assertThat(items.stream().map(item -> item.get("sample")))
                    .as(path)
                    .containsExactly(json.readTree("false"), json.readTree("true"));
            assertThat(items.stream().map(item -> item.get("licence-note")).map(JsonNode::asString))
                    .as(path)
                    .containsOnly(ExportSamples.LICENCE_NOTE);
        }
    }

    @Test
    void aDocumentSaysItInItsHeadAndOfEach() throws IOException {
        var paragraphs = paragraphs("quokka");
        assertThat(paragraphs).containsOnlyOnce(HEAD).containsOnlyOnce(MARK);
        assertThat(paragraphs.indexOf(HEAD)).isLessThan(paragraphs.indexOf("Justice (2)"));
        assertThat(paragraphs.get(paragraphs.indexOf(MARK) + 1)).isEqualTo("Protect the quokka and the bilby");
        assertThat(paragraphs("quokka+NOT+bilby"))
                .contains("Protect the quokka")
                .doesNotContain(HEAD, MARK);
    }

    private List<String> paragraphs(String words) throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(get("/recommendations/export.docx?q=" + words)))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    @Test
    void theListMarksTheInventedOnes() {
        var hits = browsers.anonymous().get("/recommendations?q=quokka").html().select(".hits > li");
        assertThat(hits).hasSize(2);
        for (var hit : hits)
            assertThat(hit.select(".tag[data-kind=invented]").eachText())
                    .isEqualTo(hit.text().contains("bilby") ? List.of("Invented") : List.of());
    }
}
