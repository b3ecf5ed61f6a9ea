package org.presessions.recommendations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.mail.Mail;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.people.SignInLinks;
import org.presessions.recommendations.search.Search;
import org.presessions.testing.Barriers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people come for, on a phone's width, with the keyboard alone, with and without JavaScript.
@ServerTest
class DatabaseJourneysTest {
    private static final int STEPS_AT_MOST = 400;
    private static final String FOCUS = """
            () => {
              const focus = document.activeElement;
              const label = focus.labels?.[0]?.innerText ?? '';
              return focus === document.body ? '' : label || focus.innerText || focus.value || '';
            }
            """;

    private static Chromium chromium;

    @TempDir
    Path folder;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    @Autowired
    People people;

    @Autowired
    SignInLinks links;

    @LocalServerPort
    int port;

    private final String word = "lantern" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void fill() {
        var samples = new SampleRecommendations(jdbc);
        insert(samples, "Give each school a " + word, Response.SUPPORTED, List.of("right-to-education"));
        insert(
                samples,
                "Light every prison with a " + word,
                Response.NOTED,
                List.of("detention-conditions", "justice"));
        insert(samples, "Hang a " + word + " in each court", Response.SUPPORTED, List.of("justice"));
        Index.await(search, recommendations);
    }

    /// From Haiti's page to what to ask it, in a document.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDelegateWithTenMinutes(boolean script) throws IOException {
        var series = fixtures.series("HTI");
        try (var context = phone(script)) {
            var page = open(context, series.path() + "/haiti");
            follow(page, "What did Haiti promise, and what is open?");
            page.navigate(page.url() + "?session=12"); // other tests may know of a later review
            accessible(page, script);
            follow(page, "Promised: supported");
            type(page, "Words to find", word);
            page.keyboard().press("Enter");
            assertThat(page.locator("#found-count")).hasText("2 found");
            accessible(page, script);

            unfold(page, "Download");
            var file = take(page, "DOCX");

            var document = text(file);
            assertThat(document)
                    .contains("Give each school a " + word)
                    .contains("Hang a " + word + " in each court")
                    .doesNotContain("prison");
        }
    }

    /// From a cross-table to a spreadsheet with the same numbers.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResearcher(boolean script) throws IOException {
        try (var context = phone(script)) {
            var page = open(context, "/recommendations");
            type(page, "Words to find", word);
            page.keyboard().press("Enter");
            assertThat(page.locator("#found-count")).hasText("3 found");
            var result = page.url();
            follow(page, "Figures");
            accessible(page, script);
            assertThat(page.locator(".cross tbody tr").allInnerTexts().stream()
                            .map(row -> row.replaceAll("\\s+", " "))
                            .toList())
                    .containsExactlyInAnyOrder(
                            "Justice 1 1 2", "Right to education 1 0 1", "Detention conditions 0 1 1");
            assertThat(cells(take(page, "As a spreadsheet")))
                    .containsExactlyInAnyOrder(
                            "Issue Supported Noted Total",
                            "Justice 1 1 2",
                            "Right to education 1 0 1",
                            "Detention conditions 0 1 1");

            page.navigate(result);
            unfold(page, "Download");
            var file = take(page, "XLSX");

            assertThat(responses(file))
                    .containsExactlyInAnyOrder(
                            "supported justice", "noted detention-conditions; justice", "supported right-to-education");
        }
    }

    /// A file with a label that nobody knows: rehearsed, explained, applied, undone.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSecretariat(boolean script) throws IOException {
        var atlantis = "Atlantis " + word;
        var file = Files.writeString(
                folder.resolve("new.csv"),
                "session,state-under-review,recommending-state,text,response,issues\n12,Haiti,%s,Carry a %s,Supported,justice\n"
                        .formatted(atlantis, word));
        try (var context = phone(script)) {
            var page = open(context, signIn());
            page.locator("#main").focus(); // past the header's own "Sign in"
            page.keyboard().press("Tab");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            accessible(page, script);
            page.setInputFiles("#file", file);
            press(page, "Rehearse the import");
            wait(page, script, "Rehearsed");
            assertThat(page.locator("main")).containsText("One label is not known");
            accessible(page, script);
            tabTo(page, atlantis + " State");
            page.keyboard().type("Kenya");
            press(page, "Remember and rehearse again");
            wait(page, script, "Rehearsed");
            assertThat(page.locator(".facts dd").first()).hasText("1");
            press(page, "Apply the import");
            wait(page, script, "Applied");
            press(page, "Undo the import");
            wait(page, script, "Undone");
            assertThat(page.locator("main")).containsText("the record says again what it said before");
        }
    }

    @Test
    void withScriptAMistakeInTheWordsIsSaid() {
        try (var context = phone(true)) {
            var page = open(context, "/recommendations");
            type(page, "Words to find", "a*");
            page.keyboard().press("Enter");
            assertThat(page.locator(".error-summary")).containsText("Write at least two letters before the star.");
            type(page, "Words to find", "");
            page.locator("#q").fill(word);
            page.keyboard().press("Enter");
            assertThat(page.locator("#found-count")).hasText("3 found");
        }
    }

    @Test
    void withScriptResultsChangeInPlaceAndTheBackButtonIsRight() {
        try (var context = phone(true)) {
            var page = open(context, "/recommendations?q=" + word);
            page.evaluate("() => { window.notReloaded = true }");
            unfold(page, "Filter");
            var choice = page.locator("#response-supported");
            choice.focus();
            page.keyboard().press("Space");
            assertThat(page.locator("#found-count")).hasText("2 found");
            assertThat(page.url()).endsWith("/recommendations?q=" + word + "&response=supported");
            assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
            assertThat(page.locator("#response-supported")).isFocused();

            page.goBack();
            assertThat(page.locator("#found-count")).hasText("3 found");
            assertThat(page.locator("#response-supported")).not().isChecked();
            page.goForward();
            assertThat(page.locator("#found-count")).hasText("2 found");
        }
    }

    private String signIn() {
        var person = people.ensure("journey-" + UUID.randomUUID() + "@example.org", "Amina", Locale.ENGLISH);
        people.grant(person.id(), Role.SECRETARIAT);
        var link = links.issue(
                person.id(),
                new Mail.PersonalLink("/desk/recommendations", Instant.now().plus(Duration.ofHours(1)), true));
        return link.substring(link.indexOf("/sign-in"));
    }

    private BrowserContext phone(boolean script) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(360, 740)
                        .setAcceptDownloads(true)
                        .setJavaScriptEnabled(script));
    }

    private Page open(BrowserContext context, String path) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    /// Moves the focus to what bears a label, by Tab.
    private static void tabTo(Page page, String label) {
        for (var step = 0; step < STEPS_AT_MOST; step++) {
            page.keyboard().press("Tab");
            var focus =
                    String.valueOf(page.evaluate(FOCUS)).replaceAll("\\s+", " ").strip();
            if (focus.startsWith(label)) return;
        }
        throw new AssertionError("Tab never reaches " + label + " on " + page.url());
    }

    private static void follow(Page page, String link) {
        tabTo(page, link);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static Download take(Page page, String format) {
        tabTo(page, format);
        return page.waitForDownload(() -> page.keyboard().press("Enter"));
    }

    private static void press(Page page, String button) {
        follow(page, button);
    }

    private static void unfold(Page page, String summary) {
        tabTo(page, summary);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String label, String text) {
        tabTo(page, label);
        page.keyboard().type(text);
    }

    /// With a script the page follows the run by itself; without one its reader looks again.
    private static void wait(Page page, boolean script, String status) {
        var tag = page.locator("#status .status");
        for (var look = 0; !script && look < 200 && !tag.innerText().equals(status); look++) {
            page.waitForTimeout(100);
            page.reload();
        }
        assertThat(tag).hasText(status);
        if (script) assertThat(page.locator("#status[hx-get]")).hasCount(0);
    }

    private static void accessible(Page page, boolean script) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("overflow of " + page.url())
                .isEqualTo(0);
        if (script) assertThat(Barriers.on(page)).as(page.url()).isEmpty();
    }

    private static String text(Download file) throws IOException {
        try (InputStream input = file.createReadStream();
                var document = new XWPFDocument(input)) {
            return new XWPFWordExtractor(document).getText();
        }
    }

    private static List<String> cells(Download file) throws IOException {
        var format = new DataFormatter();
        try (InputStream input = file.createReadStream();
                var workbook = new XSSFWorkbook(input)) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(format::formatCellValue)
                            .collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    private static List<String> responses(Download file) throws IOException {
        try (InputStream input = file.createReadStream();
                var workbook = new XSSFWorkbook(input)) {
            var sheet = workbook.getSheet("recommendations");
            var heads = StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                    .map(cell -> cell.getStringCellValue())
                    .toList();
            return StreamSupport.stream(sheet.spliterator(), false)
                    .skip(1)
                    .map(row -> row.getCell(heads.indexOf("response")).getStringCellValue() + " "
                            + row.getCell(heads.indexOf("issues")).getStringCellValue())
                    .toList();
        }
    }

    private static void insert(SampleRecommendations samples, String text, Response response, List<String> issues) {
        var sample = SampleRecommendations.content(text);
        samples.insert(new Content(
                Kind.RECOMMENDATION,
                sample.session(),
                sample.stateUnderReview(),
                sample.recommendingState(),
                "88.7",
                text,
                "en",
                List.of(new Position(Stage.ADDENDUM, response, response.code(), "")),
                Optional.of(4),
                issues,
                List.of(),
                List.of(),
                List.of()));
    }
}
