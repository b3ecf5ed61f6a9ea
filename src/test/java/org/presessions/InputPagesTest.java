package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMissions;
import org.presessions.demonstration.SampleSelection;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestUploads;
import org.springframework.beans.factory.annotation.Autowired;

/// What a browser can send that nobody typed, sent to the forms of the public, of speakers and delegates: it is taken
/// away on the way in, and all the rest is kept.
@ServerTest
class InputPagesTest {
    static final String SENT = "a\0b\u0007c \u202Ee\u0301";
    static final String KEPT = "abc é";

    private final String own = UUID.randomUUID().toString().substring(24);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleSelection selection;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleMissions missions;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestUploads uploads;

    private PreSession haiti;

    @BeforeEach
    void aPreSessionToday() {
        var id = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.now()), 60, Optional.empty());
        haiti = calendar.preSession(id);
    }

    /// Sends a form with a text, and gives back what was kept of it.
    private interface Form extends BiFunction<InputPagesTest, String, String> {}

    static Stream<Named<Form>> forms() {
        return Stream.of(
                named("whoever begins an application", InputPagesTest::start),
                named("an answer of an application", InputPagesTest::application),
                named("an answer that is saved while it is typed", InputPagesTest::draft),
                named("why a speaker declines", InputPagesTest::decline),
                named("a statement", InputPagesTest::statement),
                named("a delegate’s name", InputPagesTest::answer),
                named("a delegate’s question", InputPagesTest::question),
                named("the name of an alert", InputPagesTest::alert),
                named("words to search for", InputPagesTest::search),
                named("the name of a file in pieces", InputPagesTest::upload));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatNobodyTypedGoesAndTheRestIsKept(Form form) {
        assertThat(form.apply(this, SENT)).isEqualTo(KEPT);
    }

    /// No browser sends them, but who writes the request by hand can.
    @ParameterizedTest
    @ValueSource(strings = {"%ED%A0%80", "%ED%A0%BD%ED%B8%80", "%FF%FE", "%C0%80", "%00", "%EF%BF%BF"})
    void bytesThatAreNoTextAreNoAccident(String bytes) {
        var browser = browsers.anonymous();
        assertThat(browser.get("/recommendations?q=a" + bytes + "&a" + bytes + "=b")
                        .status())
                .isIn(200, 400);
        var body = "_csrf=" + browser.csrfToken() + "&email=a" + bytes + "&name=a" + bytes;
        var sent = browser.send(browser.request("/recommendations/alerts/new")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(sent.status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pre-sessions/40%00/haiti",
                "/recommendations/alerts/%00",
                "/sign-in/link/%00",
                "/recommendations/alerts/%ED%A0%80",
                "/recommendations/alerts/%E2%80%AE",
                "/recommendations/%00",
            })
    void anAddressThatNobodyTypedLeadsNowhere(String address) {
        assertThat(browsers.anonymous().get(address).status()).isIn(400, 404);
    }

    private String start(String text) {
        openCall();
        var browser = browsers.anonymous();
        var page = browser.get("/applications/new?series=" + haiti.series().slug());
        var wrong = browser.submit(page, "/applications", "state", "hai\0ti", "email", text);
        assertThat(wrong.status()).isEqualTo(422);
        browser.submit(page, "/applications", "state", "hai\0ti", "email", "appli\0cant-" + own + "@example.org");
        assertThat(mailbox.await("applicant-" + own + "@example.org", 1).linkPath())
                .startsWith("/sign-in/link/");
        return wrong.html().select("#email").val();
    }

    private String application(String text) {
        var person = fixtures.person();
        var page = form(person);
        var applicant = browsers.signedInAs(person);
        applicant.submit(applicant.get(page), page, "aim", text);
        return applicant.get(page).html().select("#aim").text();
    }

    private String draft(String text) {
        var person = fixtures.person();
        var page = form(person);
        var applicant = browsers.signedInAs(person);
        assertThat(applicant.post(page + "/draft", "aim", text).status()).isEqualTo(200);
        return applicant.get(page).html().select("#aim").text();
    }

    private String decline(String text) {
        var application = applications.application(haiti, "Sample Circle " + own);
        selection.choose(application, 2);
        selection.release(haiti.id());
        var seat = selection.seat(application);
        var page = "/panel-invitations/" + seat.id();
        var speaker = speaker(seat);
        saved(speaker.submit(speaker.get(page), page + "/decline", "reason", text));
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        return Browser.text(staff.get("/desk" + haiti.path() + "/panel"), "main p.prose");
    }

    private String statement(String text) {
        var seat = speakers.confirmed(applications.application(haiti, "Sample Circle " + own), 2);
        var page = "/statements/" + seat.id();
        var speaker = speaker(seat);
        saved(speaker.submit(speaker.get(page), page, "act", "save", "summary", text));
        return speaker.get(page).html().select("#summary").text();
    }

    private String answer(String text) {
        var delegate = delegate();
        var browser = browsers.signedInAs(delegate);
        var page = "/invitations/" + haiti.series().slug();
        saved(browser.submit(browser.get(page), page, "name", text));
        return browser.get(page).html().select("#name").val();
    }

    private String question(String text) {
        var browser = browsers.signedInAs(delegate());
        var page = haiti.path() + "/meeting";
        saved(browser.submit(browser.get(page), page + "/questions", "text", text));
        return browser.get(page).html().select("#text").text();
    }

    private String alert(String text) {
        var browser = browsers.anonymous();
        var page = "/recommendations/alerts/new";
        browser.post(page, "q", "quokka", "email", "al\0ert-" + own + "@example.org", "name", text);
        var mail = mailbox.await("alert-" + own + "@example.org", 1).body();
        var link = mail.lines().filter(line -> line.contains("/alerts/")).findFirst();
        return browser.get(link.orElseThrow().replaceFirst("^https?://[^/]+", ""))
                .heading();
    }

    private String search(String text) {
        var words = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return browsers.anonymous()
                .get("/recommendations?q=" + words)
                .html()
                .select("#q")
                .val();
    }

    private String upload(String text) {
        var person = fixtures.person();
        var browser = browsers.signedInAs(person);
        var metadata = "purpose %s,subject %s,filename %s"
                .formatted(base64("te\0st"), base64(person.id() + "\0"), base64(text));
        var sent = browser.send(browser.request("/uploads")
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .header("Upload-Length", Integer.toString(SampleApplications.PDF.length()))
                .header("Upload-Metadata", metadata)
                .header("Content-Type", "application/offset+octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(SampleApplications.PDF)));
        assertThat(sent.status()).isEqualTo(201);
        return uploads.finishedFor(person.id()).getFirst().file().name();
    }

    private String form(Person applicant) {
        openCall();
        return "/applications/" + applications.begun(haiti, applicant).id() + "/form/aim";
    }

    private void openCall() {
        var now = Instant.now();
        applications.call(haiti.series(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    private Person delegate() {
        missions.address("FRA", "fra@missions.example");
        missions.invite(haiti.series());
        return missions.delegate(haiti.series(), "FRA", "");
    }

    private Browser speaker(Seat seat) {
        return browsers.signedInAs(people.get(seat.speakerId()));
    }

    private static void saved(Browser.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
