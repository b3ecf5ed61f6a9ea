package org.presessions.statements.writing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMissions;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.Seat;
import org.presessions.shared.installation.Installation;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementUploads;
import org.presessions.statements.Veils;
import org.presessions.statements.recording.Recordings;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Barriers;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One speaker's whole way in a real browser, over a line that breaks and in a tab that dies: recorded, trimmed,
/// protected, captioned in two languages, approved, screened to the State under Review, taken back. What was said and
/// who said it is then nowhere.
@ServerTest
class SpeakersWayBrowserTest {
    private static final String CAPTIONS = "WEBVTT\n\n00:00.500 --> 00:03.000\n%s\n";

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleMissions missions;

    @Autowired
    Speakers speakers;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Autowired
    Uploads uploads;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Veils veils;

    @Autowired
    Media media;

    @Autowired
    Meetings meetings;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String name = planted("name");
    private final String said = planted("said");
    private PreSession preSession;
    private Person delegate;
    private Seat seat;
    private String path;

    @Test
    void whatWasRecordedProtectedScreenedAndTakenBackIsNowhere() throws IOException {
        try (var chromium = Chromium.withCamera();
                var context = chromium.context()) {
            recordsUntilTheTabDies(context);
            var page = comesBackAndChoosesAPart(context);
            var film = prepared();
            assertThat(film.length()).isBetween(Duration.ofMillis(3000), Duration.ofMillis(5000));
            isProtected(page);
            var veiled = agreesToTheVeiledFilm(page, film);
            captions(page, "en");
            captions(page, "fr");
            handsIn(page);
            var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
            approves(staff);
            isScreened(chromium, veiled);
            takesBack(page);
            isNowhere(staff, film, veiled);
        }
    }

    @BeforeEach
    void confirm() {
        var series = fixtures.series("HTI");
        var id = calendar.preSessionsOf(series.id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.now()), 60, Optional.empty());
        preSession = calendar.preSession(id);
        var speaker = people.ensure(UUID.randomUUID() + "@example.org", "Zoe " + name, Locale.ENGLISH);
        var application = applications.application(
                preSession,
                "Sample " + UUID.randomUUID(),
                InstitutionKind.NATIONAL_CSO,
                Set.of("civil-society"),
                speaker);
        seat = speakers.confirmed(application, 2);
        path = "/statements/" + seat.id();
        manuscripts.begin(seat);
        var block = new IssueBlock("civil-society", "", "", List.of("Open " + said + "."), List.of());
        manuscripts.save(seat, new StatementText("en", "It says " + said + ".", List.of(block)));
        missions.address("HTI", "haiti@missions.example");
        missions.invite(series);
        delegate = missions.delegate(series, "HTI", "Hector Haiti");
    }

    private void recordsUntilTheTabDies(BrowserContext context) {
        var page = signIn(context, seat.speakerId(), path);
        page.locator("a.button[href$='/recorder']").click();
        page.locator("[data-recorder][data-attached]").waitFor();
        page.locator("[data-open]").click();
        assertThat(page.locator("[data-said]")).containsText("Ready.", patiently());
        page.locator("[data-record]").click();
        page.waitForCondition(() -> received() > 0);
        context.setOffline(true);
        assertThat(page.locator("[data-left]"))
                .hasText(Pattern.compile("1:(50|[0-4]\\d)"), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        page.close(new Page.CloseOptions().setRunBeforeUnload(false)); // in the middle of a slice
        context.setOffline(false);
    }

    private Page comesBackAndChoosesAPart(BrowserContext context) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + path + "/recorder");
        assertThat(page.locator("[data-said]"))
                .containsText(Pattern.compile("You have a recording of 0:(0[6-9]|[1-5]\\d)"), patiently());
        page.locator("[data-act=open]").click();
        page.locator("input[data-from]").fill("0:01");
        page.locator("input[data-to]").fill("0:05");
        page.locator("[data-act=choose]").click();
        page.waitForURL("**" + path + "#video");
        return page;
    }

    private void isProtected(Page page) {
        page.navigate("http://localhost:" + port + path + "/protection");
        page.getByLabel("Protected", new Page.GetByLabelOptions().setExact(true))
                .check();
        press(page, "Choose this");
        assertThat(page.locator("#protection .status").first()).hasText("Protected");
    }

    private UUID agreesToTheVeiledFilm(Page page, MediaAsset film) {
        var veiled = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> veils.of(manuscripts.begin(seat))
                                .flatMap(media::find)
                                .filter(MediaAsset::isSettled),
                        Optional::isPresent)
                .orElseThrow();
        page.navigate("http://localhost:" + port + path + "/veil");
        press(page, "I have watched and heard it: it may be shown in the Pre-session");
        assertThat(page.locator("main")).containsText("You agreed");
        assertThat(veiled.id()).isNotEqualTo(film.id());
        return veiled.id();
    }

    private void captions(Page page, String language) {
        page.navigate("http://localhost:" + port + path + "/captions");
        page.locator("select[name=language]").selectOption(language);
        page.locator("input[name=how][value=file]").check();
        var text = CAPTIONS.formatted(language + " " + said);
        page.locator("#file")
                .setInputFiles(new FilePayload("a.vtt", "text/vtt", text.getBytes(StandardCharsets.UTF_8)));
        press(page, "Begin");
        page.waitForURL("**/captions/" + language);
        assertThat(Barriers.on(page)).isEmpty();
    }

    private void handsIn(Page page) {
        page.navigate("http://localhost:" + port + path);
        press(page, "Hand in");
        assertThat(page.locator("main")).containsText("Your statement is handed in.", patiently());
    }

    private void approves(Browser staff) {
        var desk = "/desk/statements/" + manuscripts.begin(seat).id();
        var page = staff.get(desk);
        assertThat(page.text()).contains(said).doesNotContain(name);
        assertThat(staff.submit(page, desk + "/approval").status()).isEqualTo(303);
    }

    /// The State under Review sees the veiled film, and learns no name.
    private void isScreened(Chromium chromium, UUID veiled) {
        goTo(MeetingStage.OPENING);
        goTo(MeetingStage.SCREENING);
        try (var context = chromium.context()) {
            var page = signIn(context, delegate.id(), preSession.path() + "/meeting");
            page.navigate("http://localhost:" + port + preSession.path() + "/meeting");
            page.waitForCondition(() -> position(page) > 0.2);
            assertThat(page.content()).contains(veiled.toString()).doesNotContain(name);
        }
    }

    private static double position(Page page) {
        var film = page.locator("[data-video]");
        return film.count() == 0 ? 0 : ((Number) film.evaluate("video => video.currentTime")).doubleValue();
    }

    private void goTo(MeetingStage stage) {
        meetings.goTo(preSession.id(), meetings.situation(preSession.id()).step(), stage);
    }

    private void takesBack(Page page) {
        page.navigate("http://localhost:" + port + path + "/removal");
        press(page, "Take it back for good");
        page.waitForURL("**" + path + "/removal");
    }

    private void isNowhere(Browser staff, MediaAsset film, UUID veiled) throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        media.find(film.id()).isEmpty() && media.find(veiled).isEmpty());
        var everybody = List.of(browsers.anonymous(), staff, browsers.signedInAs(delegate));
        for (var browser : everybody) {
            for (var page : List.of(
                    "",
                    "/meeting",
                    "/brief",
                    "/statements/" + seat.id(),
                    "/statements/" + seat.id() + "/captions/en.vtt"))
                assertThat(browser.get(preSession.path() + page).text())
                        .as(page)
                        .doesNotContain(name, said);
            for (var asset : List.of(film.id(), veiled))
                assertThat(browser.get(media.playlist(asset)).status()).isEqualTo(404);
        }
        assertThat(staff.get("/desk" + preSession.path() + "/statements").text())
                .doesNotContain(name, said);
        for (var asset : List.of(film.id(), veiled))
            assertThat(installation.home().resolve("media").resolve(asset.toString()))
                    .doesNotExist();
        assertThat(mine()).isEmpty();
        assertThat(jdbc.sql("select count(*) from stored_file where id = :id")
                        .param("id", film.fileId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from statement_captions where cues::text like '%' || :said || '%'")
                        .param("said", said)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MediaAsset prepared() {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> manuscripts.begin(seat).videoAssetId().flatMap(media::find), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Upload> mine() {
        return Stream.of(Recordings.PURPOSE, StatementUploads.PURPOSE)
                .flatMap(purpose -> uploads.unfinished(purpose, seat.id(), seat.speakerId()).stream())
                .findFirst();
    }

    private long received() {
        return mine().map(uploads::received).orElse(0L);
    }

    private Page signIn(BrowserContext context, UUID personId, String to) {
        context.setDefaultTimeout(60_000);
        return browsers.opens(context, personId, to);
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private static String planted(String of) {
        return of + "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
