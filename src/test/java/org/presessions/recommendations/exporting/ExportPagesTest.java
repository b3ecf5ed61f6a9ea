package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.exporting.ExportSamples.Sample;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Query;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.words.Words;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ExportPagesTest {
    private static final List<String> TEXTS = List.of(
            "=HYPERLINK(\"http://evil.example\",\"zorilla\")",
            "+1 zorilla",
            "-1 zorilla",
            "@SUM zorilla",
            "'=1 zorilla",
            "zorilla \"quoted\", with commas;\nand two lines \\ <b>&amp;</b>",
            "zorilla 😀 \u0001 control",
            "أوقفوا التعذيب zorilla");

    @Autowired
    Browsers browsers;

    @Autowired
    Search search;

    @Autowired
    Exports exports;

    @Autowired
    MessageSource messages;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private ExportSamples samples;
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void insert() {
        samples = new ExportSamples(jdbc);
        samples.paragraph("88.1", "=The whole, \"paragraph\"");
        for (var text : TEXTS)
            ids.add(samples.insert(new Sample(
                    text,
                    text.startsWith("أ") ? "ar" : "en",
                    text.startsWith("+") ? Optional.empty() : Optional.of("FRA"),
                    text.startsWith("-") ? List.of() : List.of("impunity", "justice"),
                    List.of("F31 Children; general", "a\\b"))));
        await(() -> search.ids(zorilla()).length == TEXTS.size());
    }

    @AfterEach
    void forget() {
        samples.forget();
        await(() -> search.ids(zorilla()).length == 0);
    }

    private static Query zorilla() {
        return new Query("zorilla", Map.of(), false, Optional.empty());
    }

    private static void await(Callable<Boolean> isSo) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(isSo);
    }

    private byte[] export(String format) {
        var reply = browsers.anonymous().get("/recommendations/export." + format + "?q=zorilla&sur=HTI");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-disposition"))
                .matches("attachment; filename=\"recommendations-\\d{4}-\\d\\d-\\d\\d\\." + format + "\"");
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
        return reply.bytes();
    }

    @Test
    void thePageOffersEveryFormatWithItsOwnQuery() {
        var page =
                browsers.anonymous().get("/recommendations?q=zorilla&sur=HTI").html();
        assertThat(page.select("#found-count").text()).startsWith(TEXTS.size() + " ");
        assertThat(page.select(".downloads a[download]").eachAttr("href"))
                .containsExactlyElementsOf(List.of("csv", "xlsx", "jsonl", "json", "docx").stream()
                        .map(format -> "/recommendations/export." + format + "?q=zorilla&sur=HTI")
                        .toList());
    }

    @Test
    void csvIsWholeAndNoCellIsAFormula() throws IOException {
        var text = new String(export("csv"), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF# query: q=zorilla&sur=HTI\r\n# date: 20");
        var lines = text.split("\r\n", 4);
        assertThat(lines[2]).isEqualTo("# rows: " + TEXTS.size());
        var rows = csv(lines[3]);
        assertThat(rows.stream().map(row -> unescaped(row.get("text"))).toList())
                .isEqualTo(TEXTS);
        for (var row : rows) for (var cell : row) assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        var first = rows.getFirst();
        assertThat(first.get("id")).isEqualTo(ids.getFirst().toString());
        assertThat(first.get("paragraph-text")).isEqualTo("'=The whole, \"paragraph\"");
        assertThat(first.get("themes")).isEqualTo("F31 Children\\; general; a\\\\b");
        assertThat(first.get("positions")).isEqualTo(positions());
        assertThat(first.get("recommending-state-name")).isEqualTo("France");
        assertThat(first.get("year")).isEqualTo("2011");
        assertThat(first.get("source-file")).isEqualTo("sample, \"1\".csv");
        assertThat(rows.get(1).get("recommending-state")).isEqualTo("unknown");
    }

    private String positions() {
        return jdbc.sql("select cast(responses as text) from recommendation where id = :id")
                .param("id", ids.getFirst())
                .query(String.class)
                .single();
    }

    private static String unescaped(String cell) {
        return cell.matches("(?s)'+[=+\\-@].*") ? cell.substring(1) : cell;
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void jsonAndItsLinesSayTheSame() {
        var whole = json.readTree(export("json"));
        assertThat(whole.get("query").asString()).isEqualTo("q=zorilla&sur=HTI");
        assertThat(whole.get("rows").asInt()).isEqualTo(TEXTS.size());
        var lines = new String(export("jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
        assertThat(lines.getFirst().get("rows").asInt()).isEqualTo(TEXTS.size());
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(List.copyOf(whole.get("items").values()));
        assertThat(whole.get("items").valueStream().map(item -> item.get("text").asString()))
                .isEqualTo(TEXTS);
        var item = whole.get("items").get(0);
        assertThat(item.propertyNames())
                .containsExactlyElementsOf(Column.ALL.stream().map(Column::code).toList());
        assertThat(item.get("themes").valueStream().map(JsonNode::asString))
                .containsExactly("F31 Children; general", "a\\b");
        assertThat(item.get("positions").get(0).get("wording").asString()).isEqualTo("Will be examined \"later\"");
        assertThat(item.get("action").asInt()).isEqualTo(4);
        assertThat(item.get("address").asString()).isEqualTo("http://localhost:8080/recommendations/" + ids.getFirst());
    }

    @Test
    void theWorkbookHoldsTextsAndSaysWhatItIs() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export("xlsx")))) {
            var sheet = workbook.getSheet("recommendations");
            assertThat(sheet.getLastRowNum()).isEqualTo(TEXTS.size());
            var texts = new ArrayList<String>();
            for (var row : sheet) {
                for (Cell cell : row) assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                texts.add(row.getCell(SheetColumns.ALL.indexOf(Column.TEXT)).getStringCellValue());
            }
            assertThat(texts.removeFirst()).isEqualTo("text");
            assertThat(texts)
                    .isEqualTo(TEXTS.stream()
                            .map(text -> text.replace("\u0001", ""))
                            .toList());
            var first = sheet.getRow(1);
            assertThat(first.getCell(SheetColumns.ALL.indexOf(Column.ID)).getNumericCellValue())
                    .isEqualTo(ids.getFirst().doubleValue());
            assertThat(first.getCell(SheetColumns.ALL.indexOf(Column.ADDRESS)).getStringCellValue())
                    .isEqualTo("http://localhost:8080/recommendations/" + ids.getFirst());
            var about = workbook.getSheet("about");
            assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("q=zorilla&sur=HTI");
            assertThat(about.getRow(2).getCell(1).getStringCellValue()).isEqualTo("" + TEXTS.size());
        }
    }

    @Test
    void theDocumentGroupsByIssueAndLinksToEachRecommendation() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(export("docx")))) {
            var paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream().map(XWPFParagraph::getText))
                    .contains("UPR recommendations", "State under Review: Haiti", "“zorilla”")
                    .contains("France to Haiti, session 12 (2011), § 88.1")
                    .contains("France to Haiti, session 12 (2011), § 88.1 – see above, under Impunity")
                    .anyMatch(line -> line.contains("In the addendum: Supported (“Accepted”) · A/HRC/19/19/Add.1 · 4"));
            assertThat(paragraphs.stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Impunity (7)", "Justice (7)", "Without an issue (1)");
            var links = paragraphs.stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(XWPFHyperlinkRun.class::isInstance)
                    .map(run -> ((XWPFHyperlinkRun) run).getHyperlink(document).getURL())
                    .distinct();
            assertThat(links)
                    .containsExactlyInAnyOrderElementsOf(ids.stream()
                            .map(id -> "http://localhost:8080/recommendations/" + id)
                            .toList());
            var arabic = paragraphs.stream()
                    .filter(paragraph -> paragraph.getText().startsWith("أ"))
                    .toList();
            assertThat(arabic)
                    .hasSize(1)
                    .allMatch(paragraph -> paragraph.getCTP().getPPr().isSetBidi());
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText())
                    .contains("NUMPAGES");
        }
    }

    @Test
    void theDocumentSaysWhatWasAskedInTheReadersLanguage() throws IOException {
        var file = browsers.anonymous()
                .speaking("fr")
                .get("/recommendations/export.docx?q=zorilla&issue=justice&issue=impunity&issues=all");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("«\u202Fzorilla\u202F»", "Tous ces thèmes\u202F: Impunité, Justice")
                    .anyMatch(line -> line.contains("«\u202FAccepted\u202F»"));
        }
    }

    @Test
    void whoGoesAwayIsNoFaultOfAnyFormat() {
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        for (var format : ExportFormat.values())
            assertThatThrownBy(() -> exports.write(
                            zorilla(), search.ids(zorilla()), format, new Words(messages, Locale.ENGLISH), gone))
                    .as(format.code())
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("gone");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        var browser = browsers.anonymous();
        var wrong = browser.get("/recommendations/export.csv?sur=HTX");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors()).hasSize(1);
        assertThat(browser.get("/recommendations/export.csv?surr=HTI").status()).isEqualTo(400);
        assertThat(browser.get("/recommendations/export.exe").status()).isEqualTo(404);
    }

    @Test
    void whoAsksForTooManyFilesIsToldWhenToComeBack() {
        var browser = Elsewhere.browser(browsers, "127.0.0.41");
        for (var i = 0; i < ExportController.TIMES; i++)
            limits.take(ExportController.LIMIT, "127.0.0.41", ExportController.TIMES, ExportController.PERIOD);
        var refused = browser.apply("/recommendations/export.csv?sur=HTI");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 21);
    }
}
