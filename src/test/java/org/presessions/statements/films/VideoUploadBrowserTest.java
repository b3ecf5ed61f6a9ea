package org.presessions.statements.films;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.calendar.Calendar;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.mail.Mail;
import org.presessions.people.SignInLinks;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementUploads;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.SlowLine;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A video on its way from a real browser over bad lines.
@ServerTest
class VideoUploadBrowserTest {
    private static final int BYTES = 5_000_000;
    private static final int SLOW = 300_000; // bytes in a second

    private static Chromium chromium;

    @TempDir
    Path folder;

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

    @LocalServerPort
    int port;

    private Seat seat;
    private String path;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
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
        path = "/statements/" + seat.id();
    }

    @Test
    void progressIsSaidAndTheSameFileUnderAnotherNameGoesOnAfterTheTabWasClosed() {
        try (var context = chromium.context()) {
            var page = open(context);
            SlowLine.of(page).carries(20, -1, SLOW);
            choose(page, "first.mp4", noise(1));
            page.locator("[data-upload-send]").click();
            assertThat(progress(page))
                    .hasText(Pattern.compile(
                            "Sending: \\d+%, [\\d.]+ / [\\d.]+ MB, about \\d+ sec to go \\(\\d+ kB/s\\)\\."));
            page.waitForCondition(() -> unfinished().map(uploads::received).orElse(0L) > 600_000);
            page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        }
        var before = unfinished().orElseThrow();
        try (var context = chromium.context()) {
            var page = open(context);
            assertThat(page.locator("[data-unfinished-notice]")).containsText("first.mp4");
            var begun = begun(page);
            choose(page, "فیلم‌های من.mp4", noise(1));
            page.locator("[data-upload-send]").click();
            assertThat(progress(page)).hasText("All of it is on the server. What becomes of it is said above.");
            assertThat(begun).isEmpty();
            page.waitForCondition(() -> unfinished().isEmpty());
        }
        assertThat(before.name()).isEqualTo("first.mp4");
    }

    /// One request that is lost is tried again by itself, and nobody was told any more how far it is.
    @Test
    void afterAMomentWithoutALineItIsSaidAgainHowFarItIs() {
        try (var context = chromium.context()) {
            var lost = new AtomicInteger();
            context.route("**/uploads/*", route -> {
                if (route.request().method().equals("PATCH") && lost.getAndIncrement() == 0) route.abort();
                else route.resume();
            });
            var page = open(context);
            SlowLine.of(page).carries(20, -1, SLOW);
            choose(page, "first.mp4", noise(1));
            page.locator("[data-upload-send]").click();
            page.waitForCondition(() -> lost.get() > 1);
            assertThat(progress(page)).hasText(Pattern.compile("Sending: \\d+%, .+ sec to go .+"));
        }
    }

    /// A connection on which nothing moves and nothing fails: whoever waits is told, and it is tried anew.
    @Test
    void aDeadLineIsSaidAndLeftForAnotherTry() {
        try (var context = chromium.context()) {
            var page = open(context);
            page.clock().install();
            var asked = new AtomicInteger(); // where it stopped, as whoever goes on does
            page.onRequest(request -> {
                if (request.method().equals("HEAD") && request.url().contains("/uploads/")) asked.incrementAndGet();
            });
            var line = SlowLine.of(page).carries(20, -1, SLOW);
            choose(page, "first.mp4", noise(1));
            page.locator("[data-upload-send]").click();
            page.waitForCondition(() -> unfinished().map(uploads::received).orElse(0L) > 100_000);
            line.carries(20, -1, 1);
            page.clock().fastForward(15_000);
            assertThat(progress(page)).hasText(Pattern.compile("Nothing has left for 1\\d sec; \\d+% are sent\\. .+"));
            assertThat(asked.get()).isZero();
            page.clock().fastForward(41_000);
            page.waitForCondition(() -> asked.get() > 0);
            line.carries(20, -1, -1);
            assertThat(progress(page)).hasText("All of it is on the server. What becomes of it is said above.");
        }
    }

    @Test
    void anotherFileDoesNotTakeThePlaceOfOneOnItsWayUnasked() {
        try (var context = chromium.context()) {
            var page = open(context);
            SlowLine.of(page).carries(20, -1, SLOW);
            choose(page, "same.mp4", noise(1));
            page.locator("[data-upload-send]").click();
            page.waitForCondition(() -> unfinished().map(uploads::received).orElse(0L) > 100_000);
            var first = unfinished().orElseThrow();
            page.locator("[data-upload-pause]").click();
            page.reload();
            choose(page, "same.mp4", noise(2));
            page.locator("[data-upload-send]").click();
            assertThat(page.locator("[data-upload-other]")).containsText("same.mp4");
            assertThat(unfinished()).contains(first);
            page.locator("[data-upload-other] button").click();
            page.waitForCondition(() -> unfinished()
                    .filter(upload -> !upload.id().equals(first.id()))
                    .isPresent());
        }
    }

    @Test
    void whatCannotBeUsedIsSaidBeforeTheFirstByte() {
        try (var context = chromium.context()) {
            var page = open(context);
            var begun = begun(page);
            choose(page, "empty.mp4", new byte[0]);
            page.locator("[data-upload-send]").click();
            assertThat(progress(page)).hasText("The file is empty. Choose another one.");
            choose(page, "long.wav", silence(200));
            page.locator("[data-upload-send]").click();
            assertThat(progress(page)).containsText("You have 2 min; 5 seconds more are tolerated.");
            page.locator("#file")
                    .setInputFiles(new FilePayload("notes.pdf", "application/pdf", "%PDF-1.7".getBytes(US_ASCII)));
            page.locator("[data-upload-send]").click();
            assertThat(progress(page)).containsText("neither a video nor a sound recording");
            choose(page, "film.mp4", "%PDF-1.7".getBytes(US_ASCII));
            page.locator("[data-upload-send]").click();
            assertThat(progress(page)).containsText("neither a video nor a sound recording");
            page.locator("#file").setInputFiles(wide());
            page.locator("[data-upload-send]").click();
            assertThat(progress(page)).containsText("The picture is larger than 4K.");
            assertThat(begun).isEmpty();
        }
    }

    private Path wide() {
        var film = folder.resolve("wide.webm");
        try {
            var made = new ProcessBuilder(
                            "ffmpeg",
                            "-loglevel",
                            "error",
                            "-f",
                            "lavfi",
                            "-i",
                            "color=s=4400x2200:r=1:d=1",
                            film.toString())
                    .inheritIO()
                    .start();
            assertThat(made.waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return film;
    }

    @Test
    void whoIsSignedOutMeanwhileIsToldAndLosesNothing() {
        try (var context = chromium.context()) {
            var page = open(context);
            SlowLine.of(page).carries(20, -1, SLOW);
            choose(page, "first.mp4", noise(3));
            page.locator("[data-upload-send]").click();
            page.waitForCondition(() -> unfinished().map(uploads::received).orElse(0L) > 100_000);
            context.clearCookies();
            page.locator("[data-upload-sign-in]").waitFor(); // until the piece has left that is on its way
            assertThat(progress(page)).containsText("What has come is kept for a week");
            assertThat(unfinished()).isPresent();
        }
    }

    /// A plain form, which shows nothing and begins anew after each break, was what went.
    @Test
    void aPressBeforeTheScriptHasComeWaitsForIt() {
        try (var context = chromium.context()) {
            var held = new CopyOnWriteArrayList<Route>();
            context.route("**/files/upload.js", held::add);
            var page = arrive(context);
            var plain = new CopyOnWriteArrayList<Request>();
            page.onRequest(request -> {
                if (request.url().contains("/upload-form")) plain.add(request);
            });
            page.waitForCondition(() -> !held.isEmpty());
            choose(page, "early.mp4", noise(1));
            page.locator("[data-upload-send]").click();
            assertThat(progress(page)).containsText("Sending begins by itself");
            page.locator("[data-upload-send]").click();
            held.forEach(Route::resume);
            assertThat(progress(page)).hasText("All of it is on the server. What becomes of it is said above.");
            assertThat(plain).isEmpty();
        }
    }

    private Optional<Upload> unfinished() {
        return uploads.unfinished(StatementUploads.PURPOSE, seat.id(), seat.speakerId());
    }

    private Page open(BrowserContext context) {
        var page = arrive(context);
        page.locator("form[data-attached]").waitFor();
        return page;
    }

    private Page arrive(BrowserContext context) {
        var page = context.newPage();
        var until = Instant.now().plus(Duration.ofHours(1));
        var link = links.issue(seat.speakerId(), new Mail.PersonalLink(path, until, false));
        page.navigate("http://localhost:" + port + link.substring(link.indexOf("/sign-in")));
        page.locator("main button").first().click();
        return page;
    }

    /// New uploads that a page asks for.
    private static List<Request> begun(Page page) {
        var begun = new CopyOnWriteArrayList<Request>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/uploads")) begun.add(request);
        });
        return begun;
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "video/mp4", content));
    }

    private static Locator progress(Page page) {
        return page.locator("[data-upload-progress]");
    }

    private static byte[] noise(int seed) {
        var bytes = new byte[BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /// A recording of so many seconds, eight bits at 8 kHz.
    private static byte[] silence(int seconds) {
        var samples = seconds * 8000;
        var wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII))
                .putInt(36 + samples)
                .put("WAVEfmt ".getBytes(US_ASCII))
                .putInt(16);
        wav.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        wav.put("data".getBytes(US_ASCII)).putInt(samples);
        return wav.array();
    }
}
