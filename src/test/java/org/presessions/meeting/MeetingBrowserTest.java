package org.presessions.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleVideos;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.Media;
import org.presessions.media.MediaStatus;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.people.Person;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.presessions.testing.SlowLine;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The room in real browsers: nobody reloads anything.
@ServerTest
class MeetingBrowserTest {
    private static final Duration VIDEO = Duration.ofSeconds(40);

    private static Chromium chromium;

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleMeeting sample;

    @Autowired
    SampleVideos videos;

    @Autowired
    StoredFiles files;

    @Autowired
    Media media;

    @Autowired
    Meetings meetings;

    @Autowired
    Browsers browsers;

    @LocalServerPort
    int port;

    TestRoom room;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
    }

    @Test
    void aQuestionGoesFromADelegateToTheScreenAndIsAnswered() {
        try (var danish = browser(360, "en");
                var chilean = browser(768, "fr");
                var moderating = browser(1280, "en")) {
            var asker = enter(danish, room.danish, "");
            var other = enter(chilean, room.chilean, "");
            var moderator = enter(moderating, room.moderator, "/moderation");

            press(moderator, "Open the meeting");
            assertThat(part(asker, "card")).containsText("The Pre-session is being opened");
            assertThat(part(other, "card")).containsText("La pré-session va commencer");

            asker.locator("#text").fill("How many wells?");
            press(moderator, "Open questions"); // the page changes around what is being typed
            assertThat(asker.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")))
                    .isVisible();
            assertThat(asker.locator("#text")).hasValue("How many wells?");
            press(asker, "Ask");
            assertThat(asker.locator("#ask .rows")).containsText("The moderator has it");
            assertThat(asker.locator("#text")).hasValue("");

            assertThat(part(moderator, "queue")).containsText("How many wells?");
            press(moderator, "Put on screen");
            assertThat(part(other, "card")).containsText("De : Danemark");
            assertThat(part(asker, "card")).containsText("How many wells?");
            press(moderator, "Close the question");
            assertThat(asker.locator("#ask .rows")).containsText("Answered");
        }
    }

    @Test
    void newsThatOvertakeAnAnswerDoNotKeepWhatWasSent() {
        var held = new ArrayList<Runnable>();
        try (var danish = browser(360, "en");
                var moderating = browser(1280, "en")) {
            sample.opens(room.preSession);
            sample.takesQuestions(room.preSession);
            var asker = enter(danish, room.danish, "");
            var moderator = enter(moderating, room.moderator, "/moderation");
            asker.route("**/questions", route -> {
                var answer = route.fetch();
                held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
            });
            asker.locator("#text").fill("How many wells?");
            press(asker, "Ask");
            press(moderator, "Put on screen");
            assertThat(part(moderator, "on-screen")).containsText("How many wells?");
            assertThat(asker.locator("#text")).hasValue("How many wells?"); // not known to be sent
            held.getFirst().run();
            assertThat(part(asker, "card")).containsText("How many wells?");
            assertThat(asker.locator("#text")).hasValue("");
        }
    }

    @Test
    void whatChangesForAllComesOverTheLineAndItsFormsWork() {
        try (var danish = browser(360, "en")) {
            var asker = enter(danish, room.danish, "");
            var fetched = new ArrayList<String>();
            asker.onRequest(request -> {
                if (request.url().endsWith(room.path())) fetched.add(request.url());
            });
            sample.opens(room.preSession);
            Awaitility.await().until(() -> {
                fetched.clear();
                meetings.perform(room.preSession.id(), new MeetingCommand.CloseQuestions());
                assertThat(asker.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep")))
                        .isVisible();
                meetings.perform(room.preSession.id(), new MeetingCommand.OpenQuestions());
                assertThat(asker.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")))
                        .isVisible();
                return fetched.isEmpty();
            });
            asker.locator("#text").fill("How many wells?");
            press(asker, "Ask");
            assertThat(asker.locator("#ask .rows")).containsText("The moderator has it");
        }
    }

    @Test
    void everybodySeesTheSamePictureAtTheSameTime() throws IOException {
        var turns = List.of(
                new Turn(room.firstSeat.id(), Optional.of(video()), VIDEO),
                Turn.of(room.secondSeat.id(), Optional.empty(), Duration.ZERO));
        try (var danish = browser(360, "en");
                var chilean = browser(768, "es")) {
            var early = enter(danish, room.danish, "");
            sample.opens(room.preSession);
            meetings.perform(room.preSession.id(), new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
            awaitPicture(early);
            var late = enter(chilean, room.chilean, "");
            awaitPicture(late);
            awaitInStep(early);
            awaitInStep(late);
            press(early, "Turn the sound on");
            assertThat(early.locator(".screen-video").evaluate("video => video.muted"))
                    .isEqualTo(false);
            press(early, "Turn the sound off");
            assertThat(early.locator(".screen-video").evaluate("video => video.muted"))
                    .isEqualTo(true);
            press(early, "Turn the sound on");

            meetings.perform(room.preSession.id(), new MeetingCommand.Pause());
            awaitFact(early, "video => video.paused");
            awaitFact(late, "video => video.paused");
            var stopped = position();
            for (var page : List.of(early, late))
                assertThat(number(page.locator(".screen-video").evaluate("video => video.currentTime")))
                        .isBetween(stopped - 0.3, stopped + 0.3);
            meetings.perform(room.preSession.id(), new MeetingCommand.Resume());
            awaitFact(early, "video => !video.paused");
        }
    }

    @Test
    void theDeskIsToldHowFarTheBrowsersAreOff() throws IOException {
        var turns = List.of(new Turn(room.firstSeat.id(), Optional.of(video()), VIDEO));
        try (var danish = browser(360, "en");
                var chilean = browser(768, "es");
                var moderating = browser(1280, "en")) {
            sample.opens(room.preSession);
            var desk = enter(moderating, room.moderator, "/moderation");
            enter(danish, room.danish, "");
            var leaving = enter(chilean, room.chilean, "");
            assertThat(part(desk, "in-step")).isHidden();
            meetings.perform(room.preSession.id(), new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
            var patiently = new LocatorAssertions.ContainsTextOptions().setTimeout(25_000);
            assertThat(part(desk, "in-step")).containsText("3 browsers say", patiently);
            assertThat(part(desk, "in-step")).containsText(Pattern.compile("median [\\d,]+ ms"));
            leaving.close();
            assertThat(part(desk, "in-step")).containsText("2 browsers say", patiently);
        }
    }

    @Test
    void aLineThatDoesNotCarryThePictureCarriesTheSoundByItself() throws IOException {
        var turns = List.of(new Turn(room.firstSeat.id(), Optional.of(video()), VIDEO));
        try (var danish = browser(360, "en")) {
            var page = enter(danish, room.danish, "");
            assertThat(page.locator("[data-thin]")).isHidden();
            sample.opens(room.preSession);
            var line = SlowLine.of(page);
            awaitFact(
                    page,
                    "() => performance.getEntriesByType('resource').some(one => one.name.includes('hls') && one.responseEnd > 0)");
            line.carries(100, 8_000, 8_000);
            meetings.perform(room.preSession.id(), new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
            assertThat(page.locator("[data-thin]")).isVisible(patiently());
            assertThat(page.locator("input[data-only-sound]")).isChecked();
            awaitFact(page, "video => video.currentTime > 1 && video.readyState > 2");
            line.carries(100, 500_000, 500_000);
            page.locator("input[data-only-sound]").uncheck();
            assertThat(page.locator("[data-thin]")).isHidden();
            awaitPicture(page);
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    @Test
    void aCutLineIsSaidAndMended() {
        try (var danish = browser(360, "en")) {
            var page = enter(danish, room.danish, "");
            page.locator("#text").fill("How many wells?");
            danish.setOffline(true);
            page.locator("#ask button.button").click();
            assertThat(page.locator("[data-failure]"))
                    .hasText("Not sent: the connection failed. Nothing you wrote is lost; press the button again.");
            sample.opens(room.preSession);
            danish.setOffline(false);
            assertThat(page.locator("[data-failure]")).isHidden();
            assertThat(part(page, "card")).containsText("The Pre-session is being opened");
            assertThat(page.locator("#text")).hasValue("How many wells?");
        }
    }

    @Test
    void whatWasRefusedStaysWithTheReasonWhateverHappensMeanwhile() {
        try (var danish = browser(360, "en");
                var moderating = browser(1280, "en")) {
            var asker = enter(danish, room.danish, "");
            var moderator = enter(moderating, room.moderator, "/moderation");
            press(moderator, "Open the meeting");
            press(moderator, "Open questions");
            var words = "How many wells? ".repeat(200);
            asker.locator("#text").fill(words);
            press(asker, "Ask");
            assertThat(asker.locator(".error-summary")).isVisible();
            press(moderator, "Close questions");
            assertThat(asker.locator("#ask")).containsText("Questions are closed at the moment");
            assertThat(asker.locator("#text")).hasValue(words);
            assertThat(asker.locator(".error-summary")).isVisible();
        }
    }

    /// The session ends on a telephone that closed its browser, and after twelve hours.
    @Test
    void whoIsNoLongerSignedInKeepsTheQuestionThatHeWrote() {
        try (var danish = browser(360, "en")) {
            sample.opens(room.preSession);
            sample.takesQuestions(room.preSession);
            var page = enter(danish, room.danish, "");
            page.locator("#text").fill("How many wells are there?");
            danish.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
            press(page, "Ask");
            assertThat(page.locator("h1")).hasText("You are no longer signed in");
            assertThat(page.locator("blockquote")).hasText("How many wells are there?");
            var again = enter(danish, room.danish, "");
            assertThat(again.locator("#text")).hasValue("How many wells are there?");
            press(again, "Ask");
            assertThat(part(again, "ask")).containsText("How many wells are there?");
            assertThat(again.locator("#text")).hasValue("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "held", "forbidden"})
    void theRoomGoesOnWhereNoLineComesThrough(String proxy) {
        try (var danish = browser(360, "en")) {
            danish.route("**/meeting/stream*", route -> {
                if (proxy.equals("cut")) route.abort();
                if (proxy.equals("forbidden")) route.fulfill(new Route.FulfillOptions().setStatus(403));
            });
            var page = enter(danish, room.danish, "");
            page.locator("#text").fill("How many wells?");
            sample.opens(room.preSession);
            assertThat(part(page, "card"))
                    .containsText(
                            "The Pre-session is being opened",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000));
            assertThat(page.locator("[data-connection]")).isHidden();
            assertThat(page.locator("#text")).hasValue("How many wells?");
        }
    }

    @Test
    void sevenTabsOfOneBrowserShareOneLine() {
        try (var danish = browser(360, "en")) {
            var lines = new ArrayList<String>();
            danish.onRequest(request -> {
                if (request.url().contains("/meeting/stream?")) lines.add(request.url());
            });
            var tabs = new ArrayList<Page>();
            tabs.add(enter(danish, room.danish, ""));
            while (tabs.size() < 7) tabs.add(another(danish));

            sample.opens(room.preSession);
            for (var tab : tabs) assertThat(part(tab, "card")).containsText("The Pre-session is being opened");
            room.opensQuestions();
            var fifth = tabs.get(4);
            fifth.locator("#text").fill("How many wells?");
            press(fifth, "Ask");
            assertThat(fifth.locator("#ask .rows")).containsText("The moderator has it");
            for (var tab : tabs) assertThat(tab.locator("#ask .rows")).containsText("How many wells?");
            assertThat(lines).hasSize(1);

            tabs.removeFirst().close();
            room.asks(room.danish, "And how many schools?");
            var soon = new LocatorAssertions.ContainsTextOptions().setTimeout(3_000);
            for (var tab : tabs) assertThat(tab.locator("#ask .rows")).containsText("And how many schools?", soon);
            assertThat(lines).hasSize(2);
        }
    }

    @Test
    void aBrowserWithoutLocksHasALineForEachTab() {
        try (var danish = browser(360, "en")) {
            danish.addInitScript("Object.defineProperty(navigator, 'locks', { value: undefined })");
            var tabs = List.of(enter(danish, room.danish, ""), another(danish));
            sample.opens(room.preSession);
            for (var tab : tabs) assertThat(part(tab, "card")).containsText("The Pre-session is being opened");
        }
    }

    private Page another(BrowserContext context) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + room.path());
        return page;
    }

    @Test
    void aClockThatIsSetChangesNothing() {
        try (var danish = browser(360, "en")) {
            var page = enter(danish, room.danish, "");
            var ahead =
                    "import('/assets/' + document.querySelector('script[src*=\"/assets/\"]').src.split('/assets/')[1].split('/')[0]"
                            + " + '/meeting/server-clock.js').then(clock => clock.serverNow() - performance.timeOrigin - performance.now())";
            var before = number(page.evaluate(ahead));
            page.evaluate("() => { const now = Date.now; Date.now = () => now() + 5000; }");
            assertThat(number(page.evaluate(ahead))).isBetween(before - 500, before + 500);
        }
    }

    private BrowserContext browser(int width, String language) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setLocale(language));
        context.setDefaultTimeout(60_000);
        return context;
    }

    private Page enter(BrowserContext context, Person person, String place) {
        return browsers.opens(context, person.id(), room.path() + place);
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    private static Locator part(Page page, String name) {
        return page.locator("[data-part=" + name + "]");
    }

    private void awaitPicture(Page page) {
        awaitFact(page, "video => !video.hidden && video.readyState > 2 && !video.paused");
    }

    private void awaitInStep(Page page) {
        Awaitility.await("in step")
                .pollInSameThread() // a page belongs to one
                .until(() -> secondsApart(page) <= 0.4);
    }

    private static void awaitFact(Page page, String fact) {
        Awaitility.await(fact)
                .pollInSameThread()
                .until(() -> Boolean.TRUE.equals(page.locator(".screen-video").evaluate(fact)));
    }

    private double secondsApart(Page page) {
        return Math.abs(number(page.locator(".screen-video").evaluate("video => video.currentTime")) - position());
    }

    /// Seconds into the present turn, by the server's clock.
    private double position() {
        var clock = meetings.state(room.preSession.id()).programme().clock().orElseThrow();
        return Duration.between(clock.startsAt(), clock.pausedAt().orElseGet(Instant::now))
                        .toMillis()
                / 1000.0;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private UUID video() throws IOException {
        try (var content = Files.newInputStream(videos.video(VIDEO))) {
            var stored =
                    (StoreOutcome.Stored) files.store(content, "statement.mp4", 100_000_000, Set.of(FileKind.VIDEO));
            var asset = media.prepare(stored.file().id(), VIDEO);
            Awaitility.await("a video")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> media.get(asset.id()).status() == MediaStatus.READY);
            return asset.id();
        }
    }
}
