package org.presessions.statements.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Level;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.text.CarriedOut;
import org.presessions.statements.text.FollowedUp;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Earlier recommendations are looked for within the form of the statement, without a script, and cited with it.
@ServerTest
class EarlierPagesTest {
    private static final String TO_HAITI = "Reopen the shelters of Zanmi province for women who flee violence";
    private static final String ON_OTHERS = "Publish the accounts of Zanmi province in the national language";

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
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> numbers = new ArrayList<>();
    private SampleRecommendations samples;
    private PreSession preSession;
    private Seat seat;
    private Browser browser;
    private String path;
    private long ours;
    private long others;

    @BeforeEach
    void record() {
        samples = new SampleRecommendations(jdbc);
        ours = insert(TO_HAITI);
        others = insert(ON_OTHERS);
        var id = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.parse("2021-12-07T09:00:00Z")), 60, Optional.empty());
        preSession = calendar.preSession(id);
        seat = speakers.confirmed(applications.application(preSession, "Sample Coalition " + UUID.randomUUID()), 2);
        browser = browsers.signedInAs(people.get(seat.speakerId()));
        path = "/statements/" + seat.id();
        Awaitility.await().until(() -> search.knows(recommendations.lastRevision()));
    }

    private long insert(String text) {
        var number = samples.insert(SampleRecommendations.content(text));
        numbers.add(number);
        return number;
    }

    @AfterEach
    void withdraw() {
        numbers.forEach(samples::withdraw);
    }

    @Test
    void theyAreFoundPickedAndJudgedWithinTheFormAndWhatWasTypedIsSaved() {
        browser.submit(browser.get(path), path, "issue-0", "justice");
        var open = press(browser.get(path), "find-0", "summary", "Typed before searching");
        assertThat(open.html().select("#earlier-0 [role=status]").text()).contains("on this issue");

        var found = press(open, "find", "earlier-words", "Zanmi shelters");
        assertThat(found.html().select("#earlier-0 .citation").eachText())
                .containsExactly(TO_HAITI + " Switzerland, Working Group session 12 (2011), paragraph 88.1: Supported");
        var picked = press(found, "pick", "pick", String.valueOf(ours));
        assertThat(picked.html().select("#earlier-0 .rows").text()).startsWith("In your statement");
        assertThat(picked.html().select("#summary").text()).isEqualTo("Typed before searching");

        var name = "0-" + ours;
        browser.submit(
                picked, path, "act", "save", "carriedOut-" + name, "partly", "evidence-" + name, "One of three.");
        assertThat(followedUp()).containsExactly(new FollowedUp(ours, Optional.of(CarriedOut.PARTLY), "One of three."));
        assertThat(browser.get(path).text()).doesNotContain("earlier-words");

        press(browser.get(path), "drop-" + name);
        assertThat(followedUp()).isEmpty();
    }

    @Test
    void enterInTheFieldOfWordsSearchesToo() {
        var open = press(browser.get(path), "find-0");
        var found = press(open, "save", "earlier-words", "Zanmi", "earlier-any", "true");
        assertThat(found.html().select("#earlier-0 .citation a").eachAttr("href"))
                .containsExactlyInAnyOrder("/recommendations/" + ours, "/recommendations/" + others);
        assertThat(press(found, "save").html().select("#earlier-0")).isEmpty();
    }

    @Test
    void twoWindowsThatPickDifferentOnesKeepBoth() {
        var one = press(browser.get(path), "find-0", "earlier-any", "true");
        var other = press(browser.get(path), "find-0", "earlier-any", "true");
        press(one, "pick", "pick", String.valueOf(ours));
        press(other, "pick", "pick", String.valueOf(others));
        assertThat(followedUp()).containsExactly(FollowedUp.of(ours), FollowedUp.of(others));
    }

    @Test
    void whatWasSaidOfTheSameOneInTwoWindowsIsShownBoth() {
        press(press(browser.get(path), "find-0"), "pick", "pick", String.valueOf(ours));
        var field = "evidence-0-" + ours;
        var one = browser.get(path);
        var other = browser.get(path);
        browser.submit(one, path, "act", "save", field, "From the one");
        var reply = browser.submit(other, path, "act", "save", field, "From the other");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.html().select("#" + field).text()).isEqualTo("From the other");
        assertThat(reply.html().select("#" + field + "-error blockquote").text())
                .isEqualTo("From the one");
    }

    @Test
    void onlyRecommendationsToTheStateUnderReviewAreTaken() {
        var togo = samples.insert(SampleRecommendations.bare("1.1", "Un engagement"));
        numbers.add(togo);
        press(press(browser.get(path), "find-0"), "pick", "pick", String.valueOf(togo), "pick", "999999999");
        assertThat(followedUp()).isEmpty();
    }

    @Test
    void readersSeeThemAsFarAsTheyMayReadTheText() {
        statements.written(seat);
        press(press(browser.get(path), "find-0"), "pick", "pick", String.valueOf(ours));
        browser.submit(browser.get(path), path, "act", "save", "carriedOut-0-" + ours, "not");
        browser.submit(browser.get(path), path, "act", "hand-in");
        var script = manuscripts.begin(seat);
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get("/desk/statements/" + script.id())
                        .html()
                        .select(".cited")
                        .text())
                .contains(TO_HAITI, "As the speaker sees it: Not carried out");
        manuscripts.approve(script.id());
        statements.chooses(seat, Level.OPEN);
        var reader = preSession.path() + "/statements/" + seat.id();
        assertThat(browser.get(reader).html().select(".cited").text()).contains(TO_HAITI);
        assertThat(browsers.anonymous().get(reader).text()).doesNotContain(TO_HAITI);
    }

    @Test
    void theRecommendationLeadsToWhatWasSaidOfItOnceEverybodyMayReadThat() {
        statements.written(seat);
        press(press(browser.get(path), "find-0"), "pick", "pick", String.valueOf(ours));
        var evidence = "One shelter of three is open.";
        browser.submit(
                browser.get(path),
                path,
                "act",
                "hand-in",
                "carriedOut-0-" + ours,
                "partly",
                "evidence-0-" + ours,
                evidence);
        manuscripts.approve(manuscripts.begin(seat).id());
        statements.chooses(seat, Level.OPEN);
        assertThat(saidOf(ours)).isEmpty();
        meeting.opens(preSession);
        meeting.ends(preSession);
        var reader = preSession.path() + "/statements/" + seat.id();
        assertThat(saidOf(ours))
                .isEqualTo("%s %s Partly carried out %s".formatted(seat.institution(), "Pre-sessions 40", evidence));
        assertThat(browsers.anonymous()
                        .get("/recommendations/" + ours)
                        .html()
                        .select("#follow-up + ul a")
                        .attr("href"))
                .isEqualTo(reader);
        assertThat(saidOf(others)).isEmpty();
        browser.submit(browser.get(path + "/removal"), path + "/removal");
        assertThat(saidOf(ours)).isEmpty();
    }

    private String saidOf(long number) {
        return browsers.anonymous()
                .get("/recommendations/" + number)
                .html()
                .select("#follow-up + ul")
                .text();
    }

    @Test
    void theBriefCitesThemWhereTheTextMayBeRead() throws IOException {
        statements.written(seat);
        press(press(browser.get(path), "find-0"), "pick", "pick", String.valueOf(ours));
        browser.submit(
                browser.get(path),
                path,
                "act",
                "hand-in",
                "carriedOut-0-" + ours,
                "partly",
                "evidence-0-" + ours,
                "Two of three are open.");
        manuscripts.approve(manuscripts.begin(seat).id());
        statements.chooses(seat, Level.OPEN);
        meeting.opens(preSession);
        meeting.ends(preSession);
        var brief = preSession.path() + "/brief";
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        Awaitility.await().until(() -> staff.get(brief).text().contains(TO_HAITI));
        assertThat(staff.get(brief).html().select(".cited").text())
                .startsWith(TO_HAITI)
                .contains("As the speaker sees it: Partly carried out", "Two of three are open.");
        var line = "Switzerland, Working Group session 12 (2011), paragraph 88.1: Supported."
                + " As the speaker sees it: Partly carried out";
        assertThat(pdf(staff.get(brief + ".pdf"))).contains(TO_HAITI, "Two of three are open.");
        assertThat(docx(staff.get(brief + ".docx"))).contains(TO_HAITI, line, "Two of three are open.");
        browser.submit(browser.get(path + "/removal"), path + "/removal");
        assertThat(staff.get(brief).text()).doesNotContain(TO_HAITI);
    }

    @Test
    void eachProposalIsToldWhatItIsAndWhetherOneLikeItWasMade() {
        browser.submit(
                browser.get(path),
                path,
                "act",
                "save",
                "proposal-0-0",
                "Reopen the shelters of Zanmi province for women who flee violence.",
                "proposal-0-1",
                "Continue its efforts.");
        var page = browser.get(path).html();
        assertThat(page.select("[data-check=0-0] .citation a").attr("href")).isEqualTo("/recommendations/" + ours);
        assertThat(page.select("[data-check=0-1]").text()).startsWith("2 – Continuing action");
        var checks = browser.get(path + "/checks").html();
        assertThat(checks.select("[data-check=0-1]").html())
                .isEqualTo(page.select("[data-check=0-1]").html());
        assertThat(browsers.signedInAs(fixtures.person(Role.SECRETARIAT))
                        .get(path + "/checks")
                        .status())
                .isEqualTo(404);
    }

    private static String pdf(Browser.Reply reply) throws IOException {
        try (var file = Loader.loadPDF(reply.bytes())) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    private static String docx(Browser.Reply reply) throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(reply.bytes()));
                var words = new XWPFWordExtractor(file)) {
            return words.getText();
        }
    }

    private List<FollowedUp> followedUp() {
        return manuscripts.begin(seat).content().blocks().getFirst().followedUp();
    }

    private Browser.Reply press(Browser.Reply page, String act, String... more) {
        var fields = new ArrayList<>(List.of("act", act));
        fields.addAll(List.of(more));
        var reply = browser.submit(page, path, fields.toArray(String[]::new));
        return browser.get(reply.location().replaceFirst("#.*", ""));
    }
}
