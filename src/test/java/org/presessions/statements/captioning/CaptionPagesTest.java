package org.presessions.statements.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CaptionPagesTest {
    private static final String FILE =
            "1\n00:00:01,000 --> 00:00:02,500\nWater for all\n\n2\n00:00:03,000 --> 00:00:04,000\n<b>Now</b>\n";
    private static final List<Cue> CUES = List.of(new Cue(1000, 2500, "Water for all"), new Cue(3000, 4000, "Now"));
    private static final String VTT =
            "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nWater for all\n\n00:00:03.000 --> 00:00:04.000\nNow\n";

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
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Captions captions;

    private PreSession preSession;
    private Seat seat;
    private Browser browser;
    private String path;
    private UUID statement;

    @BeforeEach
    void aStatement() {
        preSession = calendar.preSession(
                calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id());
        seat = speakers.confirmed(applications.application(preSession, "Sample " + UUID.randomUUID()), 2);
        browser = browsers.signedInAs(people.get(seat.speakerId()));
        path = "/statements/" + seat.id() + "/captions";
        samples.written(seat);
        statement = manuscripts.begin(seat).id();
    }

    @Test
    void aFileIsTakenAndReadAgainAsWebVtt() {
        assertThat(browser.get("/statements/" + seat.id()).html().select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(send(FILE, "en").location()).endsWith(path + "/en");
        assertThat(captions.of(statement)).containsExactly(new CaptionTrack("en", 1, CUES));
        assertThat(browser.get(path + "/en")
                        .html()
                        .expectFirst("textarea[name=cues]")
                        .wholeText()
                        .strip())
                .isEqualTo(VTT.strip());
        assertThat(browser.get(path).text()).contains("2 of 2 captions have words");
        var again = send(FILE, "en");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.errors())
                .containsExactly("There are captions in this language already. Mend those, or remove them first.");
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsLineAndNothingIsKept() {
        var reply = send("WEBVTT\n\n00:04.000 --> 00:02.000\nx\n\nno time\n", "en");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "Line 3: the caption ends before it begins.",
                        "Line 6: a time is expected here, such as 00:00:01.000 --> 00:00:04.000.");
        assertThat(send("", "en").errors()).containsExactly("Choose a file.");
        assertThat(send(FILE, "xx").errors()).containsExactly("Choose the language of the captions.");
        assertThat(send("x".repeat(1_000_001), "en").errors()).containsExactly("The file is larger than 1 MB.");
        assertThat(captions.of(statement)).isEmpty();
    }

    /// What was said then is not what is said now, and nobody had looked.
    @Test
    void afterANewVideoCaptionsAreShownToNobodyUntilSomebodyHasLooked() {
        film(Duration.ofSeconds(2));
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        var vtt = preSession.path() + "/statements/" + seat.id() + "/captions/en.vtt";
        assertThat(browser.get(vtt).status()).isEqualTo(200);
        var opened = browser.get(path + "/en");
        assertThat(opened.text()).doesNotContain("Made for the earlier video");

        film(Duration.ofSeconds(3));
        assertThat(browser.get(vtt).status()).isEqualTo(404);
        for (var page : List.of(path, path + "/en", "/statements/" + seat.id()))
            assertThat(browser.get(page).text()).contains("Made for the earlier video");
        var seen = browser.get(path + "/en");
        film(Duration.ofSeconds(2)); // yet another one, while the page is open
        browser.submit(seen, path + "/en/fit");
        assertThat(browser.get(vtt).status()).isEqualTo(404);
        browser.submit(browser.get(path + "/en"), path + "/en/fit");
        assertThat(browser.get(vtt).status()).isEqualTo(200);
        assertThat(captions.of(statement)).containsExactly(new CaptionTrack("en", 1, CUES));
        assertThat(browser.get(path).text()).doesNotContain("Made for the earlier video");
    }

    private void film(Duration length) {
        var before = manuscripts.begin(seat).videoAssetId();
        samples.film(seat, length);
        Awaitility.await("the video")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !manuscripts.begin(seat).videoAssetId().equals(before)
                        && manuscripts.begin(seat).nextAssetId().isEmpty());
    }

    @Test
    void withoutAVideoNoTextIsSpreadAndWhatWasTypedStays() {
        var page = browser.get(path);
        assertThat(page.html().select("#spoken").text()).contains("reports progress in two districts");
        var reply = browser.post(path, "how", "text", "language", "en", "spoken", "My own words.");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).containsExactly("There is no video yet over which a text could be spread.");
        assertThat(reply.html().select("#spoken").text()).isEqualTo("My own words.");
    }

    @Test
    void aSecondLanguageIsWrittenLineByLineBesideTheFirst() {
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        var begun = browser.post(path, "how", "lines", "language", "fr");
        assertThat(begun.location()).endsWith(path + "/fr");
        assertThat(captions.find(statement, "fr").orElseThrow().cues())
                .containsExactly(new Cue(1000, 2500, ""), new Cue(3000, 4000, ""));
        assertThat(browser.get(path + "/fr").html().select("[data-beside] li").eachText())
                .containsExactly("Water for all", "Now");
        assertThat(browser.get(path).text()).contains("0 of 2 captions have words");
    }

    @Test
    void twoWindowsNeverOverwriteEachOtherAndBothTextsAreShown() {
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        var one = browser.get(path + "/en");
        var other = browser.get(path + "/en");
        assertThat(browser.submit(one, path + "/en", "cues", VTT.replace("Now", "From the one"))
                        .status())
                .isEqualTo(303);
        var mine = VTT.replace("Now", "From the other");
        var reply = browser.submit(other, path + "/en", "cues", mine);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.html().select("textarea[name=cues]").text()).contains("From the other");
        assertThat(reply.html().select("#cues-error blockquote").text()).contains("From the one");
        assertThat(text("en")).contains("From the one").doesNotContain("From the other");
        browser.submit(reply, path + "/en", "cues", mine);
        assertThat(text("en")).contains("From the other");
    }

    @Test
    void savingAsOneTypesAnswersWithTheRevisionOrWithWhatOthersWrote() {
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        var kept = autosave(1, VTT.replace("Now", "At once"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).contains("\"revision\":2", "Saved on the server at");
        var late = autosave(1, VTT);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("\"revision\":2", "At once");
        var wrong = autosave(2, "WEBVTT\n\n00:04.000 --> 00:02.000\nx\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Line 3: the caption ends before it begins.");
        assertThat(text("en")).isEqualTo("Water for all At once");
    }

    @Test
    void staffWorkOnThemOnceItIsHandedInAndNobodyElseDoes() {
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk/statements/" + statement + "/captions";
        assertThat(staff.get(desk).status()).isEqualTo(404);
        samples.handedIn(seat);
        assertThat(staff.get("/desk/statements/" + statement).html().select("a[href=" + desk + "]"))
                .hasSize(1);
        staff.submit(staff.get(desk + "/en"), desk + "/en", "cues", VTT.replace("Now", "By staff"));
        assertThat(text("en")).contains("By staff");
        var asked = staff.get(desk);
        assertThat(asked.html()
                        .select("details.ask:not([open]) form[action$=removal]")
                        .text())
                .contains("All captions in English are erased; nobody can bring them back.");
        staff.submit(asked, desk + "/en/removal");
        assertThat(captions.of(statement)).isEmpty();

        for (var other : List.of(fixtures.person(), fixtures.person(Role.SPEAKER), fixtures.person(Role.SECRETARIAT)))
            assertThat(browsers.signedInAs(other).get(path).status()).isEqualTo(404);
        assertThat(browsers.signedInAs(fixtures.person(Role.SPEAKER)).get(desk).status())
                .isEqualTo(404);
        assertThat(browsers.anonymous().get(path).status()).isNotEqualTo(200);
    }

    @Test
    void theyAreReadByWhomTheTextIsShownToAndEndWithTheStatement() {
        samples.approved(seat);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        var address = preSession.path() + "/statements/" + seat.id() + "/captions/en.vtt";
        var page = preSession.path() + "/statements/" + seat.id();
        var anybody = browsers.anonymous();
        assertThat(anybody.get(address).status()).isEqualTo(404);
        assertThat(browser.get(address).text()).isEqualTo(VTT);
        meeting.opens(preSession);
        assertThat(anybody.get(address).status()).isEqualTo(404);
        meeting.ends(preSession);

        var served = anybody.get(address);
        assertThat(served.text()).isEqualTo(VTT);
        assertThat(served.type()).isEqualTo("text/vtt;charset=UTF-8");
        assertThat(served.header("cache-control")).isEqualTo("no-store");
        assertThat(anybody.get(address.replace("en.vtt", "fr.vtt")).status()).isEqualTo(404);
        assertThat(anybody.get(page)
                        .html()
                        .select("[data-transcript] li .prose")
                        .eachText())
                .containsExactly("Water for all", "Now");
        assertThat(anybody.get(page).html().select("a[href=" + address + "][download]"))
                .hasSize(1);

        speakers.takesBack(seat);
        assertThat(anybody.get(address).status()).isEqualTo(404);
        assertThat(browsers.signedInAs(fixtures.person(Role.SECRETARIAT))
                        .get(address)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theTextOffMeansTheCaptionsOffAndWithoutDownloadThereIsNoLink() {
        samples.approved(seat);
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        speakers.chooses(seat, Choice.of(Level.IN_THE_ROOM));
        meeting.opens(preSession);
        var other = speakers.confirmed(applications.application(preSession, "Sample " + UUID.randomUUID()), 2);
        var panelist = browsers.signedInAs(people.get(other.speakerId()));
        var page = preSession.path() + "/statements/" + seat.id();
        assertThat(panelist.get(page).html().select("[data-transcript] li")).hasSize(2);
        assertThat(panelist.get(page).html().select("[data-transcript] a[download]"))
                .isEmpty();
        browser.submit(
                browser.get("/statements/" + seat.id() + "/protection"),
                "/statements/" + seat.id() + "/protection",
                "point-text",
                "no");
        assertThat(panelist.get(page).html().select("[data-transcript]")).isEmpty();
        assertThat(panelist.get(page + "/captions/en.vtt").status()).isEqualTo(404);
    }

    @Test
    void theRealNameOfSomebodyProtectedIsPointedOut() {
        speakers.chooses(seat, Choice.of(Level.PROTECTED).as("Alex Otherwise"));
        var last = seat.speakerName().substring(seat.speakerName().lastIndexOf(' ') + 1);
        captions.save(statement, new CaptionTrack("en", 0, CUES));
        assertThat(browser.get(path + "/en").text()).doesNotContain("The real name");
        var reply = autosave(1, VTT.replace("Now", "my name is " + last.toUpperCase(Locale.ROOT) + "!"));
        assertThat(reply.text()).contains("The real name, or a part of it, stands in these captions");
        assertThat(browser.get(path + "/en").html().select("[role=alert]").text())
                .startsWith("The real name, or a part of it, stands in these captions");
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(browser.get(path + "/en").text()).doesNotContain("The real name");
    }

    private String text(String language) {
        return captions.find(statement, language).orElseThrow().cues().stream()
                .map(Cue::text)
                .collect(Collectors.joining(" "));
    }

    private Browser.Reply autosave(int revision, String cues) {
        var body = "_csrf=%s&revision=%d&cues=%s"
                .formatted(browser.csrfToken(), revision, URLEncoder.encode(cues, StandardCharsets.UTF_8));
        return browser.send(browser.request(path + "/en")
                .header("X-Autosave", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Browser.Reply send(String content, String language) {
        var boundary = "----captions";
        var body = new StringBuilder();
        for (var field : List.of(List.of("how", "file"), List.of("language", language)))
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field.getFirst(), field.getLast()));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.srt\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, content, boundary));
        return browser.send(browser.fileRequest(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }
}
