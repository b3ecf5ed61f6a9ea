package org.presessions.statements.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Point;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// How somebody who knows no address finds what is published, and that nobody finds it earlier.
@ServerTest
class PublishedPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

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

    private PreSession preSession;
    private Seat seat;
    private String address;
    private Browser anybody;

    @BeforeEach
    void aStatement() {
        preSession = calendar.preSession(
                calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id());
        seat = speakers.confirmed(applications.application(preSession, "Sample " + UUID.randomUUID()), 2);
        samples.approved(seat);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        address = preSession.path() + "/statements/" + seat.id();
        anybody = browsers.anonymous();
    }

    /// The State's page, the list of all, that of the series, and what search engines are told.
    private List<String> places() {
        return List.of(
                preSession.page(),
                "/published-statements",
                "/published-statements?series=" + preSession.series().slug(),
                "/published-statements?state=haiti&language=en",
                "/sitemap.xml");
    }

    @Test
    void nothingAppearsAnywhereBeforeTheScreeningIsOver() {
        for (var place : places())
            assertThat(anybody.get(place).text()).as(place).doesNotContain(address);
        meeting.opens(preSession);
        for (var place : places())
            assertThat(anybody.get(place).text()).as(place).doesNotContain(address);
        meeting.ends(preSession);
        for (var place : places())
            assertThat(anybody.get(place).text()).as(place).contains(address);
        assertThat(anybody.get(preSession.series().path())
                        .html()
                        .select("main a")
                        .eachAttr("href"))
                .contains("/published-statements?series=" + preSession.series().slug());

        speakers.takesBack(seat);
        for (var place : places())
            assertThat(anybody.get(place).text()).as(place).doesNotContain(address);
    }

    @Test
    void whatTheSpeakerDoesNotPublishIsNowhere() {
        speakers.chooses(seat, Choice.of(Level.IN_THE_ROOM));
        meeting.opens(preSession);
        meeting.ends(preSession);
        for (var place : places())
            assertThat(anybody.get(place).text()).as(place).doesNotContain(address, seat.institution());
    }

    @Test
    void itIsChosenBySeriesStateYearIssueAndLanguage() {
        samples.captioned(seat);
        meeting.opens(preSession);
        meeting.ends(preSession);
        var year = PublishedFilter.yearOf(calendar.preSession(preSession.id()));
        var issue = manuscripts.begin(seat).content().blocks().getFirst().issue();
        var series = "series=" + preSession.series().slug();
        for (var met : List.of("state=haiti", "year=" + year, "issue=" + issue, "language=en", "language=fr", "page=9"))
            assertThat(cards(series + "&" + met)).as(met).containsExactly(address);
        for (var other : List.of("state=togo", "year=1999", "issue=none", "language=ar", "state=%3Cb%3E"))
            assertThat(cards(series + "&" + other)).as(other).isEmpty();
        var page =
                anybody.get("/published-statements?" + series + "&state=haiti").html();
        assertThat(page.select("[name=state] option[selected]").eachText()).containsExactly("Haiti");
        assertThat(page.expectFirst("[role=status]").text()).startsWith("One statement");
        assertThat(page.select(".statement-card").text()).contains("Captions: English, French");
        assertThat(anybody.get("/published-statements?" + series + "&state=togo")
                        .text())
                .contains("No published statement is like this.");
    }

    @Test
    void itIsFoundByWordsThatEverybodyMayRead() {
        meeting.opens(preSession);
        meeting.ends(preSession);
        var series = "series=" + preSession.series().slug() + "&q=";
        for (var met : List.of(
                "two+districts", "PROGRESS", "pr%C3%B3gress", seat.institution().replace(" ", "+")))
            assertThat(cards(series + met)).as(met).containsExactly(address);
        assertThat(cards(series + "progress+nowhere")).isEmpty();
        speakers.chooses(
                seat,
                new Choice(
                        Optional.of(Level.OPEN),
                        Map.of(Point.TEXT, false, Point.NAME, false),
                        Optional.empty(),
                        "",
                        false,
                        false,
                        false));
        for (var hidden : List.of("districts", seat.speakerName().replace(" ", "+")))
            assertThat(cards(series + hidden)).as(hidden).isEmpty();
    }

    private List<String> cards(String asked) {
        return anybody.get("/published-statements?" + asked)
                .html()
                .select(".statement-card a[href]")
                .eachAttr("href");
    }

    @Test
    void itsCardShowsThePictureOnlyWhereThePictureMayBeSeen() {
        samples.film(seat, Duration.ofSeconds(2));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> manuscripts.begin(seat).videoAssetId().isPresent());
        meeting.opens(preSession);
        meeting.ends(preSession);
        var card = anybody.get(preSession.page()).html().expectFirst(".statement-card");
        var picture = card.select("img").attr("src");
        assertThat(anybody.get(picture).type()).isEqualTo("image/jpeg");
        assertThat(anybody.get(picture).bytes()).hasSizeLessThan(12_000);
        assertThat(card.select(".length").text()).isEqualTo("0:02");
        assertThat(card.select(".tag").eachText()).isNotEmpty();

        speakers.chooses(seat, Choice.of(Level.IN_THE_ROOM));
        assertThat(anybody.get(picture).status()).isEqualTo(404);
    }
}
