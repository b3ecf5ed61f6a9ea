package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class BriefPagesTest {
    private static final String RECOMMENDATION = "recommendation:" + SampleBrief.STATEMENT + ":1:1";
    private static final String QUESTION = "question:" + SampleBrief.TO_PANEL;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    BriefRepository briefs;

    @Autowired
    SampleMissions missions;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    Briefs door;

    @Autowired
    Meetings meetings;

    private Series series;
    private PreSession preSession;
    private String path;
    private Person delegate;
    private List<Seat> opened = List.of(); // the speakers who let all be known

    @BeforeEach
    void aSeriesWithInvitedMissions() {
        series = fixtures.series("HTI");
        preSession = calendar.preSessionsOf(series.id()).getFirst();
        path = preSession.path() + "/brief";
        missions.addresses();
        missions.invite(series);
        delegate = missions.delegate(series, "CHL", "Dana Delegate");
    }

    @Test
    void beforeTheEndThePageSaysWhenTheBriefComes() {
        var past = browsers.signedInAs(delegate).get(path);
        assertThat(past.heading()).isEqualTo("Haiti: no brief of Pre-session " + series.slug());
        assertThat(past.html().select("main").text()).contains("There is no record here that it was held.");

        calendar.schedule(preSession.id(), Optional.of(Instant.parse("2031-12-07T09:00:00Z")), 60, Optional.empty());
        var later = browsers.signedInAs(delegate).get(path);
        assertThat(later.heading())
                .isEqualTo("Haiti: the brief of Pre-session %s comes at its end".formatted(series.slug()));
        assertThat(later.html().select("time").attr("datetime")).isEqualTo("2031-12-07T10:00:00Z");
        assertThat(browsers.signedInAs(delegate).get(path + ".docx").status()).isEqualTo(404);
    }

    @Test
    void atTheEndTheRoomLeadsToTheBriefAndDelegatesWhoWereThereGetItByMail() {
        calendar.schedule(preSession.id(), Optional.of(Instant.now()), 60, Optional.empty());
        var french = missions.delegate(series, "FRA", "Farah French", address(), Locale.FRENCH);
        var absent = missions.delegate(series, "CHL", "Albert Absent");
        var room = browsers.signedInAs(french);
        room.get(preSession.path() + "/meeting");
        meeting.opens(preSession);
        browsers.signedInAs(delegate).get(preSession.path() + "/meeting");
        meeting.ends(preSession);

        assertThat(room.get(preSession.path() + "/meeting")
                        .html()
                        .select("a[href=" + path + "]")
                        .text())
                .isEqualTo("Lire la synthèse");
        assertThat(toldOf(french)).as("as long as the end may be taken back").isEmpty();
        Awaitility.await("the brief, made before the hour is another")
                .until(() -> briefs.find(preSession.id()).isPresent());
        clock.at(
                Instant.now().plus(Meetings.REOPENING).plusSeconds(2),
                () -> Awaitility.await().until(() -> {
                    door.tell();
                    return !toldOf(french).isEmpty() && !toldOf(delegate).isEmpty();
                }));
        var mail = toldOf(french).getLast();
        assertThat(mail.subject())
                .isEqualTo("Haïti\u202f: la synthèse de la pré-session " + series.slug() + " est prête");
        assertThat(mail.language()).isEqualTo("fr");
        var anywhere = browsers.anonymous().speaking("fr");
        var opened = anywhere.submit(anywhere.get(mail.linkPath()), mail.linkPath());
        assertThat(opened.location()).endsWith(path);
        assertThat(toldOf(delegate).getLast().subject())
                .isEqualTo("Haiti: the brief of Pre-session " + series.slug() + " is ready");
        assertThat(toldOf(absent)).isEmpty();
    }

    /// The mails on the brief; that of being a mission's delegate may have come too.
    private List<Mailbox.Received> toldOf(Person person) {
        return mailbox.to(person.email()).stream()
                .filter(mail -> mail.subject().startsWith(preSession.state().name(person.locale())))
                .toList();
    }

    @Test
    void anEndThatIsTakenBackLeavesNoBriefAndTheNextOneDoes() {
        calendar.schedule(preSession.id(), Optional.of(Instant.now()), 60, Optional.empty());
        meeting.opens(preSession);
        meeting.ends(preSession);
        Awaitility.await().until(() -> briefs.find(preSession.id()).isPresent());
        meetings.perform(preSession.id(), new MeetingCommand.Reopen());
        assertThat(calendar.preSession(preSession.id()).isHeld()).isFalse();
        Awaitility.await().until(() -> briefs.find(preSession.id()).isEmpty());
        meeting.ends(preSession);
        assertThat(calendar.preSession(preSession.id()).isHeld()).isTrue();
        assertThat(door.find(preSession.id())).isPresent();
    }

    @Test
    void whatIsAnsweredAndRemovedAfterTheEndIsSoInTheBrief() {
        calendar.schedule(preSession.id(), Optional.of(Instant.now()), 60, Optional.empty());
        var seat = open("Amina Sample", "Sample Society for Wells");
        meeting.opens(preSession);
        meeting.takesQuestions(preSession);
        var answered = meeting.asks(preSession, delegate, seat, "Which wells?");
        var removed = meeting.asks(preSession, delegate, seat, "Where does she live?");
        meeting.shows(preSession, answered);
        meeting.shows(preSession, removed);
        meeting.ends(preSession);
        assertThat(door.find(preSession.id()).orElseThrow().toString()).contains("Where does she live?");
        meeting.answers(preSession, answered, seat, "The old ones.");
        meetings.perform(preSession.id(), new MeetingCommand.Remove(removed));
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                briefs.find(preSession.id()).orElseThrow().toString())
                        .contains("The old ones.")
                        .doesNotContain("Where does she live?"));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    @Test
    void theBriefIsThereForThoseWhomItConcernsAndForNobodyElse() {
        keepBrief();
        var speaker = speaker();
        for (var reader : List.of(
                delegate,
                speaker,
                fixtures.person(Role.SECRETARIAT),
                fixtures.person(Role.ADMINISTRATOR),
                fixtures.person(Role.MODERATOR)))
            assertThat(browsers.signedInAs(reader).get(path).heading())
                    .isEqualTo("Haiti: brief of Pre-session " + series.slug());

        var elsewhere = fixtures.series("UGA");
        missions.invite(elsewhere);
        var uninvited = fixtures.person(Role.DELEGATE, Role.SPEAKER);
        var stranger = browsers.signedInAs(uninvited);
        for (var page : List.of(path, path + ".docx", path + ".pdf", path + "?marked=yes")) {
            assertThat(stranger.get(page).status()).as(page).isEqualTo(404);
            assertThat(browsers.anonymous().get(page).location()).as(page).contains("/sign-in?to=");
        }
    }

    @Test
    void hostileTextIsTextOnThePage() {
        keepBrief();
        var html = browsers.signedInAs(delegate).get(path).html();
        assertThat(html.select("main img, main script")).isEmpty();
        assertThat(html.select("main p[lang=fr]").get(0).wholeText())
                .isEqualTo("Trois ménages sur quatre n’ont pas d’eau. " + SampleBrief.HOSTILE);
        assertThat(html.select("main p[lang=ar][dir=auto]")).hasSize(2);
        assertThat(html.text()).contains("No statement available").doesNotContain("Kept back");
        assertThat(html.select("article a").eachAttr("href"))
                .containsExactly(
                        preSession.path() + "/statements/" + opened.getFirst().id(),
                        preSession.path() + "/statements/" + opened.getLast().id());
    }

    @Test
    void onePressMarksAndOnePressUnmarksWithoutJavaScript() {
        keepBrief();
        var browser = browsers.signedInAs(delegate);
        assertThat(count(browser)).isEqualTo("Nothing marked yet");

        var marked = browser.post(path + "/marks", "mark", RECOMMENDATION);
        assertThat(marked.location()).endsWith(path + "#" + RECOMMENDATION);
        browser.post(path + "/marks", "mark", RECOMMENDATION);
        browser.post(path + "/marks", "mark", QUESTION);
        assertThat(count(browser)).isEqualTo("2 marked");
        assertThat(browser.get(path).html().select("button[aria-pressed=true]").eachAttr("value"))
                .containsExactly(RECOMMENDATION, QUESTION);

        browser.post(path + "/marks", "unmark", QUESTION);
        assertThat(count(browser)).isEqualTo("1 marked");
    }

    @Test
    void aScriptGetsTheNewCountAlone() {
        keepBrief();
        var browser = browsers.signedInAs(delegate).speaking("fr");
        var body = "_csrf=" + browser.csrfToken() + "&mark=" + QUESTION;
        var reply = browser.send(browser.request(path + "/marks")
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(reply.html().select("h1")).isEmpty();
        assertThat(reply.html().select(".brief-count strong").text()).isEqualTo("1 élément retenu");
    }

    @Test
    void marksArePrivate() throws IOException {
        keepBrief();
        browsers.signedInAs(delegate).post(path + "/marks", "mark", RECOMMENDATION);
        var neighbour = browsers.signedInAs(missions.delegate(series, "CHL", "Nadia Neighbour"));
        assertThat(count(neighbour)).isEqualTo("Nothing marked yet");
        assertThat(lines(neighbour.get(path + ".docx?marked=yes"))).noneMatch(line -> line.contains("Adopter"));
        assertThat(neighbour.get(path + "?marked=yes").html().select("main").text())
                .contains("You have not marked anything yet.");
    }

    @Test
    void onlyDelegatesMarkAndOnlyWhatIsThere() {
        keepBrief();
        var secretariat = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(secretariat.get(path).html().select("button.mark")).isEmpty();
        assertThat(secretariat.post(path + "/marks", "mark", QUESTION).status()).isEqualTo(404);
        var browser = browsers.signedInAs(delegate);
        assertThat(browser.post(path + "/marks", "mark", "question:" + SampleBrief.NEVER_TAKEN)
                        .status())
                .isEqualTo(404);
        assertThat(browsers.anonymous().post(path + "/marks", "mark", QUESTION).location())
                .contains("/sign-in?to=");
    }

    @Test
    void theDocxHoldsOnlyWhatWasMarked() throws IOException {
        keepBrief();
        var browser = browsers.signedInAs(delegate);
        browser.post(path + "/marks", "mark", RECOMMENDATION);
        assertThat(lines(browser.get(path + ".docx?marked=yes")))
                .containsExactly(
                        "Haiti: brief of Pre-session " + series.slug(),
                        "Only what you marked",
                        "Amina Sample",
                        "Programme officer, Sample Coalition for the Right to Water",
                        "Read and watch the statement",
                        "Environment",
                        "Recommendations proposed",
                        "Adopter une loi sur l’eau.\nD’ici 2023.",
                        "The speakers’ own words, each in its own language. The organisers of the Pre-sessions did not edit them.");
    }

    @Test
    void filesAreNamedInTheReadersLanguage() {
        keepBrief();
        var browser = browsers.signedInAs(delegate).speaking("fr");
        var docx = browser.get(path + ".docx");
        assertThat(docx.type()).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(docx.header("content-disposition"))
                .contains(
                        "filename*=UTF-8''Pr%C3%A9-session%20" + series.slug() + "%20Ha%C3%AFti%20synth%C3%A8se.docx");
        var pdf = browser.get(path + ".pdf?marked=yes");
        assertThat(pdf.type()).isEqualTo("application/pdf");
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /// Of three speakers who chose to be open.
    private void keepBrief() {
        var first = open("Amina Sample", "Sample Coalition for the Right to Water");
        var second = open("سلمى مثال", "Sample Association");
        opened = List.of(first, second);
        var third = open("Carlos Sample", "Sample Institute");
        briefs.insertIfNew(BriefComposition.of(
                preSession.id(),
                SampleBrief.statements(first, second, third),
                SampleBrief.questions(first.id(), third.id()),
                SampleBrief.AT));
    }

    private Seat open(String name, String institution) {
        var speaker = people.ensure(UUID.randomUUID() + "@example.org", name, Locale.ENGLISH);
        var seat = speakers.confirmed(
                applications.application(
                        preSession, institution, InstitutionKind.NATIONAL_CSO, Set.of("environment"), speaker),
                5);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        return seat;
    }

    private Person speaker() {
        var seat = speakers.confirmed(applications.application(preSession, "Sample Association " + series.slug()), 5);
        return people.get(seat.speakerId());
    }

    private String count(Browser browser) {
        return browser.get(path).html().select(".brief-count strong").text();
    }

    private static List<String> lines(Browser.Reply reply) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(reply.bytes()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
