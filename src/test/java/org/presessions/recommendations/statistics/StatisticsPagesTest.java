package org.presessions.recommendations.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Index;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.Stage;
import org.presessions.recommendations.search.Search;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.presessions.vocabulary.Issue;
import org.presessions.vocabulary.Issues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The page of figures, without JavaScript. Each test has a word of its own.
@ServerTest
class StatisticsPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Issues issues;

    @Autowired
    Search search;

    private final String word = "gnu" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private Browser browser;
    private SampleRecommendations samples;

    @BeforeEach
    void open() {
        browser = browsers.anonymous();
        samples = new SampleRecommendations(jdbc);
    }

    @Test
    void eachHeadSortsAndASecondClickTurnsTheOrder() {
        threeStates();

        var page = browser.get(figures(""));
        assertThat(sort(page)).isEqualTo("Total descending");
        assertThat(rows(page)).containsExactly("Ethiopia 2 1 3", "Estonia 1 1 2", "Zimbabwe 1 0 1");

        page = click(page, "Total");
        assertThat(sort(page)).isEqualTo("Total ascending");
        assertThat(rows(page)).containsExactly("Zimbabwe 1 0 1", "Estonia 1 1 2", "Ethiopia 2 1 3");

        page = click(page, "State under Review");
        assertThat(sort(page)).isEqualTo("State under Review ascending");
        assertThat(rows(page)).containsExactly("Estonia 1 1 2", "Ethiopia 2 1 3", "Zimbabwe 1 0 1");

        page = click(click(page, "Noted"), "Noted");
        assertThat(sort(page)).isEqualTo("Noted ascending");
        assertThat(rows(page)).containsExactly("Zimbabwe 1 0 1", "Estonia 1 1 2", "Ethiopia 2 1 3");
    }

    @Test
    void labelsStandInTheOrderOfTheReadersLanguage() {
        threeStates();

        var page = browsers.anonymous().speaking("fr").get(figures("&by=label"));

        assertThat(rows(page)).containsExactly("Estonie 1 1 2", "Éthiopie 2 1 3", "Zimbabwe 1 0 1");
    }

    @Test
    void anUnknownOrderIsAnError() {
        assertThat(browser.get("/recommendations/statistics?by=zzzz&order=upwards")
                        .errors())
                .containsExactly(
                        "“zzzz” is no value of the filter “by”.", "“upwards” is no value of the filter “order”.");
        assertThat(browser.get("/recommendations/statistics.csv?by=zzzz").status())
                .isEqualTo(400);
        assertThat(browser.get("/recommendations/statistics?columns=sur&by=HTI").status())
                .isEqualTo(200);
    }

    @Test
    void theFilesHaveTheNumbersOfThePageInItsOrder() throws IOException {
        threeStates();
        var page = browser.get(figures("&by=label&order=descending"));
        var shown = page.html().select(".sorted thead tr, .sorted tbody tr").stream()
                .map(row -> row.children().eachText())
                .toList();
        assertThat(shown).hasSize(4);

        var links = page.html().select("main a[download][href*=statistics.]").eachAttr("href");
        assertThat(csv(browser.get(links.get(0)).text())).isEqualTo(shown);
        assertThat(xlsx(links.get(1))).isEqualTo(shown);
    }

    @Test
    void ofVeryManyColumnsAPageShowsThoseWithTheMostAndTheFilesAll() throws IOException {
        var codes = issues.all().stream().map(Issue::code).limit(40).toList();
        insert("HTI", 12, Response.SUPPORTED, codes);
        insert("HTI", 12, Response.SUPPORTED, codes.subList(5, 6));
        var address = "?q=" + word + "&rows=issue&columns=issue";

        var page = browser.get("/recommendations/statistics" + address);

        assertThat(page.html().select(".sorted thead th")).hasSize(32);
        assertThat(page.html().select(".sorted tbody tr")).hasSize(40);
        assertThat(page.text()).contains("Shown are 30 of 40 columns, those with the most.");
        assertThat(Browser.text(page, ".sorted tbody tr td:last-child")).isEqualTo("2");
        var file = csv(browser.get("/recommendations/statistics.csv" + address).text());
        assertThat(file).hasSize(41).allMatch(row -> row.size() == 42);
    }

    @Test
    void acceptanceStandsByCycleAndBySessionAndEachPictureSaysHowItIsCounted() {
        insert("HTI", 12, Response.SUPPORTED, List.of("justice"));
        insert("HTI", 12, Response.NOTED, List.of("justice"));
        insert("HTI", 26, Response.SUPPORTED, List.of("justice"));

        var page = browser.get(figures(""));

        assertThat(page.html().select(".behind .over tbody tr").eachText())
                .containsExactly(
                        "Cycle 1 2 1 50.0%", "Cycle 2 1 1 100.0%", "12 (2011) 2 1 50.0%", "26 (2016) 1 1 100.0%");
        assertThat(page.html().select("figure.chart:not(li figure) + details.how > p"))
                .as("cycles, sessions, map")
                .hasSize(3);
    }

    @Test
    void ofOneStateUnderReviewTheMapShowsWhoRecommended() {
        threeStates();

        assertThat(browser.get(figures("&sur=ETH")).text()).contains("On the map: Recommending State");
        assertThat(browser.get(figures("&sur=ETH&sur=EST")).text()).contains("On the map: State under Review");
        assertThat(browser.get(figures("&sur=ETH&rs=CHE")).text()).contains("On the map: State under Review");
    }

    @Test
    void eachPictureIsAFileThatSaysWhatItShows() throws IOException {
        insert("HTI", 12, Response.SUPPORTED, List.of("justice"));
        insert("HTI", 14, Response.NOTED, List.of("justice"));

        var page = browser.get(figures("&sur=HTI"));
        var files = page.html().select("a[download][href*=.svg]").eachAttr("href");
        assertThat(files).hasSize(3);
        for (var file : files) {
            var picture = browser.get(file);
            assertThat(picture.header("content-type")).isEqualTo("image/svg+xml;charset=UTF-8");
            assertThat(picture.text().strip())
                    .startsWith("<svg xmlns=")
                    .contains("“" + word + "” · State under Review: Haiti")
                    .contains("Source: this database of UPR recommendations");
        }
        var drawn = page.html().select("a[download][href*=.png]").eachAttr("href");
        assertThat(drawn).hasSize(3);
        for (var file : drawn) {
            var picture = browser.get(file);
            assertThat(picture.type()).isEqualTo("image/png");
            var colour = file.contains("map") ? 0x566fab : 0x1d3f8f; // a tile of two, a bar
            assertThat(shows(colour, picture.bytes())).as(file).isTrue();
        }
        assertThat(page.text()).contains("One place is empty: this result has nothing there.");
        assertThat(browser.get("/recommendations/statistics/other.svg").status())
                .isEqualTo(404);
        assertThat(browser.get("/recommendations/statistics/map.svg?sur=Hayti").status())
                .isEqualTo(400);
    }

    private static boolean shows(int colour, byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).anyMatch(pixel -> (pixel & 0xffffff) == colour);
    }

    private void threeStates() {
        insert("ETH", 12, Response.SUPPORTED, List.of("justice"));
        insert("ETH", 12, Response.SUPPORTED, List.of("justice"));
        insert("ETH", 12, Response.NOTED, List.of("justice"));
        insert("EST", 12, Response.SUPPORTED, List.of("justice"));
        insert("EST", 12, Response.NOTED, List.of("justice"));
        insert("ZWE", 12, Response.SUPPORTED, List.of("justice"));
    }

    private void insert(String sur, int session, Response response, List<String> issues) {
        var sample = SampleRecommendations.content("Herd each " + word);
        samples.insert(new Content(
                sample.kind(),
                session,
                new Party(Optional.of(sur), "africa", List.of()),
                sample.recommendingState(),
                sample.paragraph(),
                sample.text(),
                sample.language(),
                List.of(new Position(Stage.UNSAID, response, "", "")),
                sample.action(),
                issues,
                List.of(),
                List.of(),
                List.of()));
        Index.await(search, recommendations);
    }

    private String figures(String order) {
        return "/recommendations/statistics?q=" + word + "&rows=sur&columns=response" + order;
    }

    private Browser.Reply click(Browser.Reply page, String head) {
        return browser.get(page.html().select(".sorted thead a").stream()
                .filter(link -> link.text().equals(head))
                .findFirst()
                .orElseThrow()
                .attr("href"));
    }

    /// The one column that is sorted by, and which way.
    private static String sort(Browser.Reply page) {
        var heads = page.html().select(".sorted [aria-sort]");
        assertThat(heads).hasSize(1);
        return heads.text() + " " + heads.attr("aria-sort");
    }

    private static List<String> rows(Browser.Reply page) {
        return page.html().select(".sorted tbody tr").eachText();
    }

    private static List<List<String>> csv(String file) throws IOException {
        try (var parser = CSVFormat.EXCEL.parse(new StringReader(file.substring(1)))) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    private List<List<String>> xlsx(String address) throws IOException {
        var format = new DataFormatter();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(browser.get(address).bytes()))) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(format::formatCellValue)
                            .toList())
                    .toList();
        }
    }
}
