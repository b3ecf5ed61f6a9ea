package org.presessions.statements.films;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.mail.Mail;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.people.SignInLinks;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.recording.Recordings;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Barriers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.SlowLine;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A statement recorded in a real browser, whose camera shows a clock and whose microphone beeps.
@ServerTest
class RecorderBrowserTest {
    private static final String SPOKEN = "Thank you, Chair. ".repeat(60);
    /// All bytes that this device keeps of what was recorded, one letter each.
    private static final String KEPT = """
            async () => {
              const found = [];
              for (const { name } of await indexedDB.databases()) {
                const base = await new Promise((on) => { const r = indexedDB.open(name); r.onsuccess = () => on(r.result); });
                const all = await new Promise((on) => { const r = base.transaction('slices').objectStore('slices').getAll(); r.onsuccess = () => on(r.result); });
                for (const slice of all) found.push([...new Uint8Array(slice.bytes)].map((byte) => String.fromCharCode(byte)).join(''));
                base.close();
              }
              return found;
            }
            """;

    /// As a browser that writes no WebM.
    private static final String WITHOUT_WEBM = """
            const asked = MediaRecorder.isTypeSupported.bind(MediaRecorder);
            MediaRecorder.isTypeSupported = (type) => !type.includes('webm') && asked(type);
            """;

    /// As a device that has no room for another slice.
    private static final String FULL = """
            () => {
              const put = IDBObjectStore.prototype.put;
              IDBObjectStore.prototype.put = function (value, key) {
                if (this.name === 'slices') throw new DOMException('no room', 'QuotaExceededError');
                return key === undefined ? put.call(this, value) : put.call(this, value, key);
              };
            }
            """;

    private static final Pattern WIDE =
            Pattern.compile("Your line carries about \\d+ kbit/s; .* (600|1,?200) kbit/s\\.");
    private static final Pattern THIN = Pattern.compile("Your line carries about \\d{2,3} kbit/s; .* 160 kbit/s\\.");

    private static Chromium chromium;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Speakers speakers;

    @Autowired
    SignInLinks links;

    @Autowired
    Uploads uploads;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    SampleStatements samples;

    @Autowired
    Media media;

    @LocalServerPort
    int port;

    private Seat seat;
    private String path;

    @BeforeAll
    static void start() {
        chromium = Chromium.withCamera();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void confirm() {
        var id = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.parse("2021-12-07T09:00:00Z")), 60, Optional.empty());
        seat = speakers.confirmed(calendar.preSession(id));
        manuscripts.begin(seat);
        manuscripts.save(seat, new StatementText("en", SPOKEN, List.of()));
        path = "/statements/" + seat.id() + "/recorder";
    }

    /// The first try was made with a middling quality, whatever the line.
    @Test
    void whatTheLineCarriesIsKnownBeforeTheFirstTry() {
        try (var context = chromium.context()) {
            var page = open(context);
            assertThat(page.locator("p[data-line]")).hasText(WIDE);
            SlowLine.of(page).carries(20, -1, 25_000);
            page.reload();
            assertThat(page.locator("p[data-line]")).hasText(THIN);
            page.route("**/recorder/line", Route::abort);
            page.reload();
            assertThat(page.locator("p[data-line]")).containsText("is not known yet");
        }
    }

    @Test
    void whatIsRecordedOverABreakingLineIsKeptSealedAndGoneOnWithTrimmedAndSent() {
        try (var context = chromium.context()) {
            var page = open(context);
            turnOn(page);
            page.locator("[data-record]").click();
            page.waitForCondition(() -> received() > 0);
            context.setOffline(true);
            var before = received();
            assertThat(page.locator("[data-left]")).hasText("1:52", patiently(15));
            page.locator("[data-record]").click();
            assertThat(said(page)).containsText("Stopped.");
            assertThat(received()).isEqualTo(before);
            var kept = kept(page);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(3);
            assertThat(kept).noneMatch(slice -> slice.contains("\u001aEß£") || slice.contains("webm"));
            context.setOffline(false);
            page.close(new Page.CloseOptions().setRunBeforeUnload(false));

            var again = context.newPage();
            again.navigate("http://localhost:" + port + path);
            assertThat(said(again)).hasText(Pattern.compile("You have a recording of 0:0[89] from before\\..*"));
            again.locator("[data-act=open]").click();
            again.locator("input[data-from]").fill("0:02");
            again.locator("input[data-to]").fill("0:07");
            again.locator("[data-act=choose]").click();
            again.waitForURL("**/statements/" + seat.id() + "#video");
            assertThat(kept(again)).isEmpty();
        }
        var film = prepared();
        assertThat(film.length().toMillis()).isCloseTo(5000, within(500L));
        assertThat(film.findings()).isEmpty();
        assertThat(mine()).isEmpty();
    }

    /// Who handed in before all of it had left could send the rest no more.
    @Test
    void theRestOfWhatWasChosenLeavesTheDeviceAfterHandingIn() {
        try (var context = chromium.context()) {
            var page = open(context);
            turnOn(page);
            page.locator("[data-record]").click();
            page.waitForCondition(() -> received() > 0);
            context.setOffline(true);
            assertThat(page.locator("[data-left]")).hasText("1:53", patiently(15));
            page.locator("[data-record]").click();
            assertThat(said(page)).containsText("Stopped.");
            page.locator("[data-act=choose]").click();
            page.close(new Page.CloseOptions().setRunBeforeUnload(false));
            context.setOffline(false);
            samples.handedIn(seat);

            var statement = context.newPage();
            statement.setDefaultTimeout(120_000); // until it is prepared
            statement.navigate("http://localhost:" + port + "/statements/" + seat.id());
            assertThat(statement.locator("[data-rest-of]")).containsText("has not come whole");
            assertThat(statement.locator("form[data-autosave]")).hasCount(0);
            statement.setViewportSize(360, 740);
            assertThat(Barriers.on(statement)).isEmpty();
            statement.locator("[data-rest-of]").scrollIntoViewIfNeeded();
            statement.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "rest-360.png")));
            statement.locator("[data-rest-of] a").click();
            assertThat(statement.locator("[data-stage]")).isHidden();
            statement.waitForURL("**/statements/" + seat.id() + "#video");
            assertThat(statement.locator("[data-rest-of]")).isHidden();
            assertThat(prepared().length()).isGreaterThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatADeviceKeepsOfAStatementGoesWithItWhenItIsTakenBack() {
        try (var context = chromium.context()) {
            var page = open(context);
            turnOn(page);
            page.locator("[data-record]").click();
            page.waitForCondition(() -> received() > 0);
            page.locator("[data-record]").click();
            assertThat(said(page)).containsText("Stopped.");
            assertThat(kept(page)).isNotEmpty();
            speakers.takesBack(seat);
            page.navigate("http://localhost:" + port + "/statements/" + seat.id() + "/removal");
            page.waitForCondition(() -> page.evaluate("async () => (await indexedDB.databases()).length")
                    .equals(0));
        }
    }

    @Test
    void aBrowserThatWritesAnotherKindOfFilmRecordsToo() {
        try (var context = chromium.context()) {
            context.addInitScript(WITHOUT_WEBM);
            var page = open(context);
            page.setDefaultTimeout(120_000); // the kind is slower to make and to read
            turnOn(page);
            page.locator("[data-record]").click();
            page.waitForCondition(() -> received() > 0);
            assertThat(mine()).map(Upload::name).contains("recording.mp4");
            assertThat(page.locator("[data-left]")).hasText(Pattern.compile("1:(5[0-5]|[0-4]\\d)"), patiently(20));
            page.locator("[data-record]").click();
            assertThat(said(page)).containsText("Stopped.");
            page.locator("[data-act=choose]").click();
            page.waitForURL("**/statements/" + seat.id() + "#video");
        }
        assertThat(prepared().length()).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void aDeviceWithoutRoomSaysSoAndSendsAllTheSame() {
        try (var context = chromium.context()) {
            var page = open(context);
            page.evaluate(FULL);
            turnOn(page);
            page.locator("[data-record]").click();
            assertThat(said(page)).containsText("This device has no room left", patientlyContains(20));
            assertThat(page.locator("[data-left]")).hasText(Pattern.compile("1:(5[0-3]|[0-4]\\d)"), patiently(20));
            page.locator("[data-record]").click();
            assertThat(page.locator("[data-act=choose]")).isEnabled();
            assertThat(kept(page)).isEmpty();
            page.locator("[data-act=choose]").click();
            page.waitForURL("**/statements/" + seat.id() + "#video");
        }
        assertThat(prepared().length()).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void aSecondPageOfTheSameBrowserLeavesTheRecordingsToTheFirst() {
        try (var context = chromium.context()) {
            var page = open(context);
            var second = context.newPage();
            second.navigate("http://localhost:" + port + path);
            assertThat(second.locator("[data-twice]")).isVisible();
            assertThat(second.locator("[data-stage]")).isHidden();
            assertThat(Barriers.on(second)).isEmpty();
            page.close();
            second.reload();
            second.locator("[data-recorder][data-attached]").waitFor();
            assertThat(second.locator("[data-twice]")).isHidden();
        }
    }

    @Test
    void whatOneDeviceBeganAnotherShowsAndTheFirstDoesNotCallAnothers() {
        try (var context = chromium.context();
                var elsewhere = chromium.context()) {
            var page = open(context);
            turnOn(page);
            page.locator("[data-record]").click();
            page.waitForCondition(() -> received() > 0);
            page.locator("[data-record]").click();
            assertThat(said(page)).containsText("Stopped.");
            page.reload();
            page.locator("[data-recorder][data-attached]").waitFor();
            assertThat(page.locator("[data-begun]")).isHidden();
            var other = open(elsewhere);
            assertThat(other.locator("[data-begun] li")).hasCount(1);
            other.setViewportSize(360, 740);
            assertThat(Barriers.on(other)).isEmpty();
            other.locator("[data-begun] button").first().click();
            other.waitForURL("**/statements/" + seat.id() + "#video");
        }
        assertThat(prepared().length()).isGreaterThan(Duration.ofMillis(500));
        assertThat(mine()).isEmpty();
    }

    @Test
    void nothingKeepsPeopleOutAndAPhoneShowsPictureAndButtonAtOnce() {
        try (var context = chromium.context()) {
            var page = open(context);
            page.setViewportSize(360, 740);
            assertThat(Barriers.on(page)).isEmpty();
            turnOn(page);
            for (var part : List.of("[data-stage]", "[data-record]"))
                assertThat(page.locator(part).boundingBox()).satisfies(RecorderBrowserTest::isOnAPhonesFirstScreen);
            assertThat(Barriers.on(page)).isEmpty();
            page.locator("[data-record]").click();
            assertThat(page.locator("[data-left]")).hasText("1:56", patiently(15));
            page.locator("[data-stage]").press(" ");
            assertThat(said(page)).containsText("Stopped.");
            page.locator("[data-act=open]").click();
            assertThat(page.locator("input[data-to]")).hasValue(Pattern.compile("0:0[4-7].*"));
            assertThat(Barriers.on(page)).isEmpty();
            page.setViewportSize(1280, 800);
            assertThat(Barriers.on(page)).isEmpty();
        }
    }

    private static void isOnAPhonesFirstScreen(BoundingBox box) {
        assertThat(box.y + box.height).isLessThanOrEqualTo(740);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions patiently(int seconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(seconds * 1000.0);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions patientlyContains(
            int seconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(seconds * 1000.0);
    }

    private MediaAsset prepared() {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> manuscripts.begin(seat).videoAssetId().flatMap(media::find), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Upload> mine() {
        return uploads.unfinished(Recordings.PURPOSE, seat.id(), seat.speakerId());
    }

    private long received() {
        return mine().map(uploads::received).orElse(0L);
    }

    private Page open(BrowserContext context) {
        var page = context.newPage();
        var until = Instant.now().plus(Duration.ofHours(1));
        var link = links.issue(seat.speakerId(), new Mail.PersonalLink("/statements/" + seat.id(), until, false));
        page.navigate("http://localhost:" + port + link.substring(link.indexOf("/sign-in")));
        page.locator("main button").first().click();
        page.locator("a.button[href$='/recorder']").click();
        page.locator("[data-recorder][data-attached]").waitFor();
        return page;
    }

    private static void turnOn(Page page) {
        page.locator("[data-open]").click();
        assertThat(said(page)).containsText("Ready.");
    }

    private static Locator said(Page page) {
        return page.locator("[data-said]");
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate(KEPT);
    }
}
