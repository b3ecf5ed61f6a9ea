package org.presessions.statements.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.demonstration.SampleVideos;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.StatementStatus;
import org.presessions.statements.Statements;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StatementPagesTest {
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
    SampleVideos videos;

    @Autowired
    Statements statements;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    StatementRepository repository;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    JdbcClient jdbc;

    private PreSession preSession;
    private Seat seat;
    private Person speaker;
    private Browser browser;
    private String path;

    @BeforeEach
    void confirm() {
        var id = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.parse("2021-12-07T09:00:00Z")), 60, Optional.empty());
        preSession = calendar.preSession(id);
        var name = "Sample Coalition " + UUID.randomUUID();
        seat = speakers.confirmed(applications.application(preSession, name), 2);
        speaker = people.get(seat.speakerId());
        browser = browsers.signedInAs(speaker);
        path = "/statements/" + seat.id();
    }

    @Test
    void aSpeakerWhoConfirmsIsToldOnceWhatToDoAndUntilWhen() {
        assertThat(browser.get(path).status()).isEqualTo(200);
        var mail = awaitMail("Your statement on Haiti");
        assertThat(mail.body())
                .contains("a video of at most 2 min", "Tuesday 23 November 2021, 23:59 in Geneva", "/sign-in/link/");
        assertThat(Jsoup.parse(mail.html()).select("table td").eachText())
                .containsExactly("Nov 23", "Tuesday 23 November 2021, 23:59 in Geneva");
        assertThat(browser.get("/statements").text()).contains(path);
    }

    @Test
    void theStatementIsItsSpeakersAlone() {
        samples.written(seat);
        for (var other : List.of(fixtures.person(), fixtures.person(Role.SPEAKER), fixtures.person(Role.SECRETARIAT))) {
            var stranger = browsers.signedInAs(other);
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.get(path + "/video").status()).isEqualTo(404);
            assertThat(stranger.post(path, "act", "save", "summary", "taken over")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(browsers.anonymous().get(path).location()).endsWith("/sign-in?to=" + path);
        assertThat(browser.get("/statements/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(browser.get(path).text()).contains("reports progress in two districts");
    }

    @Test
    void isWrittenIssueByIssueWithoutJavaScript() {
        var page = browser.get(path);
        assertThat(page.html().select(".issue-block")).hasSize(1);
        browser.submit(page, path, "act", "add", "summary", "<b>Mine</b>", "proposal-0-0", "Do it.\0");
        page = browser.get(path);
        assertThat(page.html().select(".issue-block")).hasSize(2);
        assertThat(page.html().select("#summary").text()).isEqualTo("<b>Mine</b>");
        assertThat(page.html().select("#proposal-0-0").text()).isEqualTo("Do it.");
        browser.submit(page, path, "act", "remove-1");
        page = browser.get(path);
        assertThat(page.html().select(".issue-block")).hasSize(1);
    }

    @Test
    void withoutAScriptTooItIsSavedBeforeTheLanguageChanges() {
        var saved = browser.submit(browser.get(path), path, "summary", "Words of mine", "lang", "es");
        var page = browser.get(saved.location().replaceFirst("#.*", ""));
        assertThat(page.html().select("html").attr("lang")).isEqualTo("es");
        assertThat(page.html().select("#summary").text()).isEqualTo("Words of mine");
        assertThat(page.html().select("button[form=statement][name=lang]")).isNotEmpty();
    }

    @Test
    void autosaveSaysWhenItWasSaved() {
        var token = browser.csrfToken();
        var reply = browser.send(browser.request(path)
                .header("X-Autosave", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&summary=Typed&issue-0=civil-society")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .contains("\"origins\":")
                .containsPattern("\"saved\":\"Saved on the server at \\d\\d:\\d\\d \\(Geneva\\)\\.\"");
        assertThat(browser.get(path).html().select("#summary").text()).isEqualTo("Typed");
    }

    @Test
    void whatItSaidBeforeIsKeptAndBroughtBack() {
        assertThat(browser.get(path + "/drafts").text()).contains("Nothing is kept yet");
        browser.submit(browser.get(path), path, "act", "save", "summary", "The first words");
        jdbc.sql("update statement set saved_at = saved_at + interval '11 minutes'")
                .update();
        browser.submit(browser.get(path), path, "act", "save", "summary", "Other words");
        browser.submit(browser.get(path), path, "act", "save", "summary", "Others still");
        var drafts = browser.get(path + "/drafts");
        assertThat(drafts.html().select("main details .lead").eachText()).contains("The first words");
        var back = drafts.html()
                .select("main details:contains(The first words) form")
                .attr("action");
        assertThat(browser.submit(drafts, back).location()).endsWith(path + "#summary");
        assertThat(browser.get(path).html().select("#summary").text()).isEqualTo("The first words");
        assertThat(browser.get(path + "/drafts").text()).contains("Others still");
        assertThat(browser.get(path).text()).contains("Words read aloud: 3, about 0:01 of your 2 min.");
        var stranger = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(stranger.get(path + "/drafts").status()).isEqualTo(404);
    }

    @Test
    void whatTakesLongerToReadThanItsSpeakerHasIsSaid() {
        browser.submit(browser.get(path), path, "act", "save", "evolution-0", "word ".repeat(242));
        var line = browser.get(path).html().expectFirst("[data-reading]");
        assertThat(line.text()).isEqualTo("Words read aloud: 242, about 2:01: more than your 2 min.");
        assertThat(line.hasAttr("data-over")).isTrue();
    }

    @Test
    void twoWindowsThatWriteInDifferentFieldsLoseNothing() {
        var one = browser.get(path);
        var other = browser.get(path);
        browser.submit(one, path, "act", "save", "summary", "From the one");
        browser.submit(other, path, "act", "save", "followUp-0", "From the other");
        var page = browser.get(path).html();
        assertThat(page.select("#summary").text()).isEqualTo("From the one");
        assertThat(page.select("#followUp-0").text()).isEqualTo("From the other");
    }

    @Test
    void twoWindowsThatWriteInTheSameFieldAreShownBothTexts() {
        var one = browser.get(path);
        var other = browser.get(path);
        browser.submit(one, path, "act", "save", "summary", "From the one");
        var reply = browser.submit(other, path, "act", "hand-in", "summary", "From the other");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.html().select("#summary").text()).isEqualTo("From the other");
        assertThat(reply.html().select("#summary-error blockquote").text()).isEqualTo("From the one");
        assertThat(browser.get(path).html().select("#summary").text()).isEqualTo("From the one");
        browser.submit(reply, path, "act", "save", "summary", "From the other");
        assertThat(browser.get(path).html().select("#summary").text()).isEqualTo("From the other");
    }

    @Test
    void anIssueThatOneWindowRemovesTakesNothingOfAnotherWithIt() {
        browser.submit(browser.get(path), path, "act", "add");
        browser.submit(browser.get(path), path, "act", "save", "evolution-1", "Of the second");
        var other = browser.get(path);
        browser.submit(browser.get(path), path, "act", "remove-0");
        assertThat(browser.submit(other, path, "act", "save", "evolution-1", "Of the second, longer")
                        .status())
                .isEqualTo(303);
        var page = browser.get(path).html();
        assertThat(page.select("[name^=evolution-]").eachText()).containsExactly("Of the second, longer");
        assertThat(page.select(".issue-block > legend").eachText()).containsExactly("Issue 1");
    }

    @Test
    void savingAsOneTypesNeverOverwritesAnotherWindow() {
        var origins = browser.get(path).html().select("[name=origins]").attr("value");
        browser.submit(browser.get(path), path, "act", "save", "summary", "From the one");
        assertThat(autosave(origins, "From the other").status()).isEqualTo(412);
        assertThat(browser.get(path).html().select("#summary").text()).isEqualTo("From the one");
    }

    private Browser.Reply autosave(String origins, String summary) {
        var body = "_csrf=%s&language=en&issue-0=civil-society&summary=%s&origins=%s"
                .formatted(browser.csrfToken(), encoded(summary), encoded(origins));
        return browser.send(browser.request(path)
                .header("X-Autosave", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        var page = browser.get(path);
        var reply = browser.submit(page, path, "act", "hand-in", "summary", "word ".repeat(151));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "This has 151 words; at most 150 fit. Shorten it, then hand in: what you wrote is saved.",
                        "Write at least one recommendation on issue 1.");
        assertThat(browser.get(path).html().select("#summary").text()).startsWith("word word");
    }

    @Test
    void isHandedInTakenBackAndApproved() {
        samples.written(seat);
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var list = "/desk" + preSession.path() + "/statements";
        assertThat(staff.get(list).html().select(".status").eachText()).containsExactly("awaited", "no video");
        var id = repository.ofSeat(seat.id()).orElseThrow().id();
        assertThat(staff.get("/desk/statements/" + id).status()).isEqualTo(404); // not handed in: the speaker's own

        browser.submit(browser.get(path), path, "act", "hand-in");
        assertThat(browser.get(path).text()).contains("Your statement is handed in.");
        browser.submit(browser.get(path), path + "/taking-back");
        browser.submit(browser.get(path), path, "act", "hand-in");
        assertThat(repository.versions(id)).isEqualTo(2);

        assertThat(staff.get("/desk").text()).contains("/desk/statements/" + id);
        var page = staff.get("/desk/statements/" + id);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'statement.read' and subject = :subject")
                        .param("subject", "statement/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        staff.submit(page, "/desk/statements/" + id + "/approval");
        assertThat(staff.get(list).html().select(".status").eachText()).containsExactly("approved", "no video");
        assertThat(awaitMail("Your statement on Haiti is approved").body()).contains("/sign-in/link/");
        var turn = statements.ofPanel(preSession.id()).getFirst();
        assertThat(turn.seat().id()).isEqualTo(seat.id());
        assertThat(turn.statement().orElseThrow().videoAssetId()).isEmpty();
    }

    /// In another window it was handed in meanwhile.
    @Test
    void whatComesAfterHandingInIsShownAgainWithTheReasonAndNotSaved() {
        var open = browser.get(path);
        samples.handedIn(seat);
        var late = browser.submit(open, path, "act", "save", "summary", "Words of mine that came late.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".notice").eachText())
                .anyMatch(text -> text.startsWith("The statement was handed in, decided on or taken back meanwhile"));
        assertThat(late.html().select(".notice blockquote").eachText())
                .containsExactly("Words of mine that came late.");
        assertThat(manuscripts.begin(seat).content().summary()).doesNotContain("came late");
    }

    @Test
    void wishesForAStatementThatWasTakenBackAreShownAgainWithTheReason() {
        samples.handedIn(seat);
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk/statements/" + manuscripts.begin(seat).id();
        var open = staff.get(desk);
        staff.submit(open, desk + "/changes", "wishes", "Shorter, please.");
        var late = staff.submit(open, desk + "/changes", "wishes", "Longer, please.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.errors()).singleElement().asString().endsWith("your words were not sent.");
        assertThat(late.html().wholeText()).contains("Longer, please.");
        assertThat(manuscripts.begin(seat).changesAsked()).isEqualTo("Shorter, please.");
    }

    @Test
    void changesAreAskedInWordsThatReachTheSpeaker() {
        samples.handedIn(seat);
        var id = repository.ofSeat(seat.id()).orElseThrow().id();
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = staff.get("/desk/statements/" + id);
        var empty = staff.submit(page, "/desk/statements/" + id + "/changes", "wishes", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).containsExactly("Write what the speaker should change.");

        staff.submit(page, "/desk/statements/" + id + "/changes", "wishes", "Please name your <source>.");
        assertThat(awaitMail("Please change your statement on Haiti").body()).contains("Please name your <source>.");
        assertThat(Browser.text(browser.get(path), ".notice .prose")).isEqualTo("Please name your <source>.");
        assertThat(statements.ofPanel(preSession.id()).getFirst().statement()).isEmpty();
        assertThat(staff.submit(page, "/desk/statements/" + id + "/approval").status())
                .isEqualTo(303);
        assertThat(repository.find(id).orElseThrow().status()).isEqualTo(StatementStatus.CHANGES_ASKED);
    }

    /// That delegates and the public saw it as soon as they might, by consents to publication alone, is no more:
    /// its speaker chooses for each of them.
    @Test
    void itIsReadByThePanelAndByThePublicOnlyWhereItsSpeakerChoseSoOnceItWasHeld() {
        samples.approved(seat);
        var read = preSession.path() + "/statements/" + seat.id();
        var panelist = browsers.signedInAs(people.get(
                speakers.confirmed(applications.application(preSession, "Sample Other " + UUID.randomUUID()), 2)
                        .speakerId()));
        assertThat(panelist.get(read).text()).contains("reports progress in two districts");
        assertThat(browsers.signedInAs(fixtures.person()).get(read).status()).isEqualTo(404);
        assertThat(browsers.signedInAs(fixtures.person(Role.DELEGATE)).get(read).status())
                .isEqualTo(404);
        assertThat(browsers.anonymous().get(read).status()).isEqualTo(404);

        browser.submit(
                browser.get(path + "/protection"),
                path + "/protection",
                "level",
                "open",
                "point-name",
                "no",
                "point-picture",
                "no",
                "point-voice",
                "no");
        assertThat(browsers.anonymous().get(read).status()).isEqualTo(404); // its hour is past, and it was never held
        assertThat(browsers.anonymous().get(preSession.page()).text()).doesNotContain(seat.institution());

        meeting.opens(preSession);
        assertThat(browsers.anonymous().get(read).status()).isEqualTo(404);
        meeting.ends(preSession);
        var published = browsers.anonymous().get(read);
        assertThat(published.text())
                .contains("reports progress in two districts")
                .doesNotContain(seat.speakerName());
        var left = browsers.anonymous().get(preSession.page());
        assertThat(left.html().select("main article:has(a[href=" + read + "])").text())
                .contains("Name withheld", seat.institution(), "Read")
                .doesNotContain("Watch");
        assertThat(left.text()).contains("One published statement").doesNotContain(seat.speakerName());
    }

    @Test
    void aSpeakerChoosesInPlainWordsAndNothingThatWasTypedIsLost() {
        var choice = path + "/protection";
        assertThat(browser.get(path).html().select("#protection").text())
                .contains("Nobody has chosen: shown in the room only");
        var page = browser.get(choice);
        assertThat(page.html().select(".lead").text()).startsWith("The State under Review is in the room.");
        assertThat(page.html().select("input[name=level]").eachAttr("value"))
                .containsExactly("open", "in-the-room", "protected");
        var unchosen = browser.submit(page, choice, "otherName", "Alex Otherwise", "point-text", "no");
        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(unchosen.errors()).containsExactly("Choose how much may be known.");
        assertThat(unchosen.html().select("#otherName").val()).isEqualTo("Alex Otherwise");
        assertThat(unchosen.html().select("#point-text option[selected]").val()).isEqualTo("no");
        assertThat(unchosen.html().select("details").hasAttr("open")).isTrue();
        var own = browser.submit(page, choice, "level", "protected", "otherName", seat.speakerName());
        assertThat(own.errors()).containsExactly("This is your own name, or a part of it. Choose another one.");
        for (var near : List.of("  " + seat.speakerName().toUpperCase(Locale.ROOT), lastName(), "A. " + lastName()))
            assertThat(browser.submit(page, choice, "level", "protected", "otherName", near)
                            .errors())
                    .as(near)
                    .hasSize(1);

        var chosen = browser.submit(unchosen, choice, "level", "protected");
        assertThat(chosen.location()).endsWith(path + "#protection");
        assertThat(browser.get(path).html().select("#protection .status").eachText())
                .containsExactly(
                        "Protected", "The moderator reads the text; no video is shown", "The text can be read: No");
        browser.submit(browser.get(choice), choice, "level", "open");
        assertThat(browser.get(path).html().select("#protection .status").eachText())
                .containsExactly("Open", "The text can be read: No"); // a point set by hand stays
        assertThat(jdbc.sql("select details::text from audit_entry where act = 'protection.choose' and subject = :seat")
                        .param("seat", "seat/" + seat.id())
                        .query(String.class)
                        .list())
                .containsExactly("{}", "{}");
    }

    private String lastName() {
        return seat.speakerName().substring(seat.speakerName().lastIndexOf(' ') + 1);
    }

    @Test
    void theRealNameOfSomebodyProtectedInTheTextIsAskedAbout() {
        speakers.chooses(seat, Choice.of(Level.PROTECTED).as("Alex Otherwise"));
        var named = "My name is " + lastName() + " and I am here.";
        var saved = browser.submit(browser.get(path), path, "summary", named, "proposal-0-0", "Open an office.");
        assertThat(saved.status()).isEqualTo(303);
        var page = browser.get(path);
        assertThat(page.html().select(".save-bar .notice").text()).startsWith("Your real name, or a part of it");
        var asked = browser.submit(page, path, "act", "hand-in");
        assertThat(asked.errors())
                .containsExactly(
                        "Your real name, or a part of it, stands in your statement. Take it out, or say below that it may stand there.");
        assertThat(repository.ofSeat(seat.id()).orElseThrow().isEditable()).isTrue();
        browser.submit(asked, path, "act", "hand-in", "named", "yes");
        assertThat(repository.ofSeat(seat.id()).orElseThrow().isEditable()).isFalse();
    }

    @Test
    void theDeskKnowsSomebodyProtectedByTheOtherNameAlone() {
        samples.handedIn(seat);
        speakers.chooses(seat, Choice.of(Level.PROTECTED).as("Alex Otherwise"));
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var id = repository.ofSeat(seat.id()).orElseThrow().id();
        for (var page : List.of("/desk/statements/" + id, "/desk" + preSession.path() + "/statements"))
            assertThat(staff.get(page).text())
                    .contains("Alex Otherwise")
                    .doesNotContain(seat.speakerName(), seat.institution());
        assertThat(staff.get("/desk" + preSession.path() + "/panel").text())
                .contains("Alex Otherwise")
                .doesNotContain(seat.institution());
    }

    @Test
    void aStatementIsTakenBackForGoodByItsSpeakerOrByStaffOnceThePageHasAsked() {
        samples.approved(seat);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        meeting.opens(preSession);
        meeting.ends(preSession);
        var read = preSession.path() + "/statements/" + seat.id();
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk =
                "/desk/statements/" + repository.ofSeat(seat.id()).orElseThrow().id();
        assertThat(browsers.anonymous().get(read).status()).isEqualTo(200);
        assertThat(staff.get(desk).html().select("a[href=" + desk + "/removal]"))
                .hasSize(1);
        assertThat(staff.get(desk + "/removal").text()).contains("This cannot be undone.");
        assertThat(browser.get(path + "/removal").text()).contains("This cannot be undone.");
        assertThat(browsers.anonymous().get(read).status()).isEqualTo(200); // nobody said so yet

        browser.submit(browser.get(path + "/removal"), path + "/removal");
        assertThat(browsers.anonymous().get(read).status()).isEqualTo(404);
        assertThat(browsers.anonymous().get(preSession.page()).text()).contains("No statement is published");
        assertThat(staff.get(desk).text()).doesNotContain("reports progress").contains("Taken back");
        assertThat(staff.get(desk + "/removal").text()).doesNotContain("This cannot be undone.");
        staff.post(desk + "/removal"); // by a page that was open
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'protection.take-back' and subject = :seat")
                        .param("seat", "seat/" + seat.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatNobodyAgreedToStaysUnpublishedWhenItWasHeld() {
        samples.approved(seat);
        meeting.opens(preSession);
        meeting.ends(preSession);
        var read = preSession.path() + "/statements/" + seat.id();
        assertThat(browsers.anonymous().get(read).status()).isEqualTo(404);
        assertThat(browsers.anonymous().get(preSession.page()).text())
                .contains("No statement is published")
                .doesNotContain(seat.institution());
    }

    @Test
    void theDeskSeesWhatBecameOfTheLettersToASpeaker() {
        samples.handedIn(seat);
        mailbox.await(speaker.email(), 1);
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var list = "/desk" + preSession.path() + "/statements";
        Awaitility.await()
                .untilAsserted(() -> assertThat(staff.get(list).text()).contains("Letters to the speaker: one sent"));
        jdbc.sql("update mail_message set status = 'failed', last_error = '550 gone' where to_address = :to")
                .param("to", speaker.email())
                .update();
        assertThat(staff.get(list).text()).contains("one failed", "The last one failed:", "550 gone");
        var script = repository.ofSeat(seat.id()).orElseThrow();
        assertThat(staff.get("/desk/statements/" + script.id()).text()).contains("one failed", "550 gone");
    }

    @Test
    void aMissingStatementIsSaidToBeMissing() {
        var read = preSession.path() + "/statements/" + seat.id();
        samples.handedIn(seat);
        var reply = browser.get(read);
        assertThat(reply.text())
                .contains("No statement available for \u2068" + seat.institution() + "\u2069.")
                .doesNotContain("reports progress");
    }

    @Test
    void aVideoIsSentByAPlainFormAndAnUnusableOneLeavesTheEarlierInPlace() throws Exception {
        assertThat(browser.get(path).html().select("form[action^=/upload-form]"))
                .hasSize(1);
        send(Files.readAllBytes(videos.video(Duration.ofSeconds(2))), "film.mp4");
        var ready = await(script -> script.videoAssetId().isPresent());
        assertThat(browser.get(path + "/video").html().select("video[data-hls]"))
                .hasSize(1);

        send("<html>no video</html>".getBytes(StandardCharsets.US_ASCII), "film.mp4");
        await(script -> script.videoTrouble().isPresent());
        var text = browser.get(path + "/video").html().text();
        assertThat(text)
                .contains(
                        "The file is neither a video nor a sound recording that we know.", "Your earlier video stays.");
        assertThat(repository.ofSeat(seat.id()).orElseThrow().videoAssetId()).isEqualTo(ready.videoAssetId());
    }

    @Test
    void aFileThatAPlainFormSendsAfterTheApprovalIsRefusedInWords() {
        samples.approved(seat);
        var reply = sent("late".getBytes(StandardCharsets.US_ASCII), "film.mp4");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text())
                .contains(
                        "Your file was not taken",
                        "it was approved, taken back or closed meanwhile",
                        "reload the page");
    }

    @Test
    void soundAloneIsTakenAndWhatIsUnusualAboutItIsSaidToSpeakerAndStaff() throws Exception {
        samples.written(seat);
        send(silence(Duration.ofSeconds(2)), "voice.wav");
        var script = await(now -> now.videoAssetId().isPresent());
        var unusual = List.of(
                "Video ready, 0:02",
                "The sound is silent from beginning to end. Was the microphone on?",
                "There is sound alone: an emblem is shown, and a line that moves with the voice.");
        var said = browser.get(path + "/video").html();
        assertThat(said.select(".findings li").eachText()).isEqualTo(unusual);
        assertThat(said.select("[data-kind=needs-you]")).hasSize(1);

        browser.submit(browser.get(path), path, "act", "hand-in");
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var checked = staff.get("/desk/statements/" + script.id()).html();
        assertThat(checked.select("#video .findings li").eachText()).startsWith(unusual.toArray(String[]::new));
    }

    private static byte[] silence(Duration length) throws IOException {
        var samples = new byte[(int) length.toSeconds() * 16_000];
        var format = new AudioFormat(8000, 16, 1, true, false);
        var sound = new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2);
        var file = new ByteArrayOutputStream();
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
        return file.toByteArray();
    }

    private void send(byte[] content, String name) {
        assertThat(sent(content, name).status()).isEqualTo(303);
    }

    private Browser.Reply sent(byte[] content, String name) {
        var boundary = "----statement";
        var head = new StringBuilder();
        for (var field : List.of(
                List.of("purpose", "statement-video"),
                List.of("subject", seat.id().toString()),
                List.of("back", path)))
            head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field.getFirst(), field.getLast()));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name));
        var body = head + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--" + boundary + "--\r\n";
        return browser.send(browser.fileRequest("/upload-form")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private Manuscript await(Predicate<Manuscript> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> repository.ofSeat(seat.id()).orElseThrow(), wanted);
    }

    private Mailbox.Received awaitMail(String subject) {
        return Awaitility.await(subject)
                .atMost(Duration.ofSeconds(20))
                .until(() -> mails(subject), found -> found.size() == 1)
                .getFirst();
    }

    private List<Mailbox.Received> mails(String subject) {
        return mailbox.to(speaker.email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }
}
