package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.shared.Page;
import org.presessions.shared.words.Alphabet;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SeriesDeskPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOrganisersChooseWhichStatesGetAPreSession() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = browser.get("/desk/series/new?session=39");
        assertThat(page.html().select("input[name=states]")).hasSize(13);
        var reply = browser.submit(
                page,
                "/desk/series/new",
                "states",
                "GRC",
                "states",
                "WSM",
                "precision",
                "week",
                "startsOn",
                "2021-09-27",
                "endsOn",
                "2021-10-01",
                "toBeConfirmed",
                "yes");
        assertThat(reply.location()).endsWith("/desk/series/39/announcement");
        var asked = browser.get(reply.location());
        assertThat(asked.html().select("main").text()).contains("Greece, Samoa");
        assertThat(browsers.anonymous().get("/pre-sessions/39").status()).isEqualTo(404);
        browser.submit(asked, "/desk/series/39/announcement");
        var series = calendar.series("39").orElseThrow();
        assertThat(calendar.preSessionsOf(series.id()))
                .extracting(preSession -> preSession.state().slug())
                .containsExactly("greece", "samoa");

        var twice = browser.submit(
                page, "/desk/series/new", "states", "GRC", "startsOn", "2021-09-27", "endsOn", "2021-10-01");
        assertThat(twice.errors())
                .containsExactly(
                        "Pre-sessions 39 are announced already. Tick the box if this is one more series for the same session.");
    }

    @Test
    void aDraftIsSeenByStaffAloneUntilItIsAnnounced() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = browser.get("/desk/series/new?session=36");
        var reply = browser.submit(
                page,
                "/desk/series/new",
                "states",
                "BLR",
                "kind",
                "in-country",
                "startsOn",
                "2020-09-28",
                "endsOn",
                "2020-10-02",
                "draft",
                "yes");
        assertThat(reply.location()).endsWith("/desk/pre-sessions/36/call");
        var nobody = browsers.anonymous();
        assertThat(nobody.get("/pre-sessions/36").status()).isEqualTo(404);
        assertThat(nobody.get("/pre-sessions/36/belarus").status()).isEqualTo(404);
        assertThat(nobody.get("/pre-sessions").text()).doesNotContain("/pre-sessions/36\"");
        assertThat(nobody.get("/states/belarus").text()).doesNotContain("/pre-sessions/36\"");
        assertThat(browser.get("/pre-sessions/36").status()).isEqualTo(200);
        var desk = browser.get("/desk/series/36");
        assertThat(desk.heading()).isEqualTo("In-country Pre-sessions 36");
        var announcement = desk.html().select("main a.button").attr("href");
        browser.submit(browser.get(announcement), announcement);
        assertThat(nobody.get("/pre-sessions/36").heading()).isEqualTo("In-country Pre-sessions 36");
        browser.submit(browser.get("/desk/series/36"), "/desk/series/36/announcement/removal");
        assertThat(nobody.get("/pre-sessions/36").status()).isEqualTo(404);
    }

    @Test
    void aSeriesInAnotherCountryHasItsHoursAndDeadlinesThere() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var series = draft("UGA");
        var desk = "/desk/series/" + series.slug();
        var call = "/desk" + series.path() + "/call";
        assertThat(browser.get(desk)
                        .html()
                        .select("#zone option[value=Africa/Kampala]")
                        .text())
                .isEqualTo("Kampala");
        assertThat(browser.submit(browser.get(desk), desk, "zone", "Kampala").errors())
                .containsExactly("Choose the time zone.");
        browser.submit(browser.get(desk), desk, "zone", "Africa/Kampala");

        browser.submit(
                browser.get(call),
                call,
                "opensAt",
                "2031-07-20T09:00",
                "closesAt",
                "2031-08-16T23:59",
                "contactEmail",
                "ask@example.org",
                "publication",
                "now",
                "announce",
                "yes",
                "confirmed",
                "yes");
        assertThat(calls.of(series).map(CallForApplications::closesAt)).contains(Instant.parse("2031-08-16T20:59:00Z"));
        assertThat(browser.get(call).html().select("#closesAt").val()).isEqualTo("2031-08-16T23:59");
        assertThat(browsers.anonymous()
                        .get(series.path() + "/call")
                        .html()
                        .select(".notice")
                        .text())
                .contains("Sunday 20 July 2031, 09:00 in Kampala");

        browser.submit(browser.get(desk), desk, "zone", "Europe/Zurich");
        assertThat(browser.get(desk).text()).contains("Its hours are those in Kampala.");
    }

    @Test
    void aSeriesIsNoDraftAgainOnceSomebodyHasBegunToApply() {
        var series = fixtures.series("HTI");
        samples.begun(calendar.preSession(series.slug(), "haiti").orElseThrow(), fixtures.person());
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk/series/" + series.slug();
        var refused = browser.submit(browser.get(page), page + "/announcement/removal");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select(".notice").text()).startsWith("It cannot be taken back any more");
        assertThat(browsers.anonymous().get(series.path()).status()).isEqualTo(200);
        assertThat(states(series)).containsExactly("haiti");
    }

    @Test
    void daysOnWhichTheWorkingGroupMeetsAlreadyAreAskedAbout() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = browser.get("/desk/series/new?session=35");
        var asked = browser.submit(
                page,
                "/desk/series/new",
                "states",
                page.html().select("input[name=states]").val(),
                "startsOn",
                "2030-01-20",
                "endsOn",
                "2030-01-24");
        assertThat(asked.errors()).hasSize(1);
        assertThat(asked.errors().getFirst()).startsWith("Session 35 of the Working Group begins on ");
        assertThat(browser.submit(asked, "/desk/series/new", "late", "yes").status())
                .isEqualTo(303);
    }

    @Test
    void aStateIsAddedAndTakenOutAgainAsLongAsNothingBelongsToIt() {
        var series = fixtures.series("HTI");
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk/series/" + series.slug();
        assertThat(browser.post(desk + "/states", "state", "HTI").errors())
                .containsExactly("Choose a State from the list.");
        browser.submit(browser.get(desk), desk + "/states", "state", "TGO");
        assertThat(states(series)).containsExactly("haiti", "togo");
        browser.post(desk + "/states/togo/removal");
        assertThat(states(series)).containsExactly("haiti");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.begun(haiti, fixtures.person());
        var refused = browser.post(desk + "/states/haiti/removal");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select(".notice").text()).startsWith("It cannot be taken out");
        assertThat(states(series)).containsExactly("haiti");
    }

    @Test
    void whatIsNotHeldSaysWhyWhereverItIsShown() {
        var series = fixtures.series("HTI", "TGO");
        var now = Instant.now();
        samples.call(series, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        var applicant = fixtures.person();
        var draft = samples.draft(haiti, applicant, "Sample Circle");
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk/series/" + series.slug() + "/states/haiti";
        var refused = browser.submit(browser.get(page), page, "reason-fr", "Trop peu");
        assertThat(refused.errors()).containsExactly("Say in a few words, in English at least, why it is not held.");
        browser.submit(refused, page, "reason", "Too <b>few</b> applied.");
        var nobody = browsers.anonymous();
        for (var path : List.of(series.path(), series.path() + "/call", haiti.page()))
            assertThat(nobody.get(path).html().select("main").text())
                    .as(path)
                    .contains("Not held")
                    .contains("Too <b>few</b> applied.");
        assertThat(nobody.speaking("fr").get(haiti.page()).html().select("main").text())
                .contains("Trop peu");
        assertThat(nobody.get("/applications/new?series=" + series.slug())
                        .html()
                        .select("#state option")
                        .eachAttr("value"))
                .containsExactly("", "togo");
        var form = browsers.signedInAs(applicant);
        assertThat(form.get("/applications/" + draft.id())
                        .html()
                        .select(".notice")
                        .text())
                .startsWith("There will be no Pre-session on Haiti");
        form.post("/applications/" + draft.id() + "/submission");
        assertThat(applications.submitted(haiti.id())).isEmpty();
        browser.submit(browser.get(page), page + "/resumption");
        assertThat(calendar.preSession(haiti.id()).notHeld()).isEmpty();
    }

    @Test
    void aSessionIsEnteredWithTheStatesThatWereLookedAt() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = browser.speaking("fr").get("/desk/series/new?session=38");
        var names = page.html().select("#states .choice span").eachText();
        assertThat(names).hasSizeGreaterThan(5).isSortedAccordingTo(Alphabet.of(Locale.FRENCH));
        browser.speaking("en");
        var chosen = page.html().select("input[name=states]").getFirst().val();
        var other = browser.submit(
                page, "/desk/series/new", "session", "37", "states", chosen, "startsOn", "2020-12-07", "draft", "yes");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.errors())
                .containsExactly("These are the States of session 37, which you chose: the ones before were of another"
                        + " session. Look at them, choose, and send the form again. Nothing was entered yet.");
        assertThat(other.html().select("#session option[selected]").val()).isEqualTo("37");
        assertThat(other.html().select("#states legend").text()).contains("37");
        assertThat(other.html().select("#startsOn").val()).isEqualTo("2020-12-07");
        assertThat(other.html().select("input[name=states]").eachAttr("value"))
                .isNotEqualTo(page.html().select("input[name=states]").eachAttr("value"));

        var back = browser.submit(other, "/desk/series/new", "session", "38", "show", "yes");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.errors()).isEmpty();
        assertThat(back.html().select("input[name=states][checked]").eachAttr("value"))
                .containsExactly(chosen);
        assertThat(back.html().select("#startsOn").val()).isEqualTo("2020-12-07");
        for (var session : List.of(37, 38))
            assertThat(calendar.allSeriesAndDrafts())
                    .noneMatch(series -> series.sessionNumber() == session
                            && series.dates().startsOn().equals(LocalDate.of(2020, 12, 7)));
    }

    @Test
    void aDraftIsDeletedOnceSomebodyIsSureAndNothingBelongsToIt() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var series = draft("HTI", "TGO");
        var page = "/desk/series/" + series.slug();
        var asked = browser.submit(browser.get(page), page + "/removal");
        assertThat(asked.errors()).containsExactly("Tick the box if the draft is to be deleted.");

        samples.call(series, Instant.now(), Instant.now().plus(Duration.ofDays(9)));
        var refused = browser.submit(asked, page + "/removal", "sure", "yes");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select("[role=alert]").text()).startsWith("It cannot be deleted: a call");
        assertThat(states(series)).containsExactly("haiti", "togo");

        var empty = draft("HTI", "TGO");
        var planned = calendar.preSessionsOf(empty.id()).getFirst();
        calendar.schedule(planned.id(), Optional.of(Instant.now()), 60, Optional.empty());
        var other = "/desk/series/" + empty.slug();
        assertThat(browser.submit(browser.get(other), other + "/removal", "sure", "yes")
                        .location())
                .endsWith("/desk");
        assertThat(browser.get(other).status()).isEqualTo(404);
        assertThat(browser.get("/desk").html().select("[role=status]").text()).contains("The draft is deleted.");
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'series.discard' and subject = :series")
                        .param("series", "series/" + empty.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var announced = fixtures.series("HTI");
        var third = "/desk/series/" + announced.slug();
        assertThat(browser.get(third).html().select("form[action$=/removal]:not([action*=announcement])"))
                .isEmpty();
        assertThat(browser.post(third + "/removal", "sure", "yes").status()).isEqualTo(404);
        assertThat(states(announced)).containsExactly("haiti");
    }

    @Test
    void theDeskOfASeriesSaysHowFarEachStateIsAndLeadsOn() {
        var series = fixtures.series("HTI");
        samples.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(9)));
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT))
                .get("/desk/series/" + series.slug())
                .html();
        assertThat(desk.select("main a").eachAttr("href"))
                .contains("/desk/series/" + series.slug() + "/glance", "/desk" + series.path() + "/programme");
        assertThat(desk.select("td[data-label=Applications]").text()).isEqualTo("0 of 8 wanted");
    }

    private Series draft(String... states) {
        var dates = new SeriesDates(
                SeriesDates.Precision.WEEK, LocalDate.of(2021, 12, 6), LocalDate.of(2021, 12, 10), false);
        return calendar.draft(new NewSeries(
                "test-" + UUID.randomUUID().toString().substring(24),
                40,
                SeriesKind.GENEVA,
                Format.VIRTUAL,
                dates,
                Page.GENEVA,
                false,
                List.of(states)));
    }

    private List<String> states(Series series) {
        return calendar.preSessionsOf(series.id()).stream()
                .map(preSession -> preSession.state().slug())
                .sorted()
                .toList();
    }

    @Test
    void aStateThatIsNotReviewedThenIsRefusedAndNothingIsLost() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var reply = browser.submit(
                browser.get("/desk/series/new?session=38"),
                "/desk/series/new",
                "states",
                "HTI",
                "startsOn",
                "2021-03-31",
                "endsOn",
                "2021-03-30");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "The last day comes before the first. Change one of them.",
                        "Choose at least one of the States that are reviewed at this session.");
        assertThat(reply.html().select("#startsOn").attr("value")).isEqualTo("2021-03-31");
    }

    @Test
    void aPreSessionGetsItsTimeInGeneva() {
        var series = fixtures.series("HTI");
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var path = "/desk/pre-sessions/" + series.slug() + "/haiti/programme";
        var asked = browser.submit(browser.get(path), path, "startsAt", "2021-12-07T03:00", "minutes", "45");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.errors()).hasSize(2).first().asString().startsWith("This hour is past.");
        assertThat(calendar.preSession(series.slug(), "haiti").orElseThrow().startsAt())
                .isEmpty();
        var elsewhere = browser.submit(asked, path, "startsAt", "2098-12-07T10:00", "minutes", "45");
        assertThat(elsewhere.errors())
                .singleElement()
                .asString()
                .startsWith("This day is not one of those of the series");
        browser.submit(asked, path, "startsAt", "2021-12-07T09:00", "minutes", "45", "confirmed", "yes");
        var preSession = calendar.preSession(series.slug(), "haiti").orElseThrow();
        assertThat(preSession.startsAt()).contains(Instant.parse("2021-12-07T08:00:00Z"));

        var wrong = browser.submit(
                browser.get(path), path, "startsAt", "soon", "minutes", "5", "meetingLink", "javascript:alert(1)");
        assertThat(wrong.errors())
                .containsExactly(
                        "Enter a date and a time, such as 2021-12-07 09:00.",
                        "Enter a number of minutes from 15 to 240.",
                        "Enter an address that begins with https://");
        assertThat(wrong.html().select("#startsAt").attr("value")).isEqualTo("soon");
    }

    /// A conference room keeps no record here; who was there says so.
    @Test
    void aPreSessionThatWasHeldElsewhereIsSaidToHaveBeenHeld() {
        var series = fixtures.series("HTI", "TGO");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var path = "/desk" + haiti.path();
        var starts = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        calendar.schedule(haiti.id(), Optional.of(starts.plus(Duration.ofDays(1))), 60, Optional.empty());
        assertThat(browser.get(path + "/programme").html().select("form[action$=/held]"))
                .isEmpty();
        browser.post(path + "/held");
        assertThat(calendar.preSession(haiti.id()).held()).isEqualTo(Held.NOT_YET);

        var past = starts.minus(Duration.ofDays(1));
        calendar.schedule(haiti.id(), Optional.of(past), 60, Optional.empty());
        var programme = browser.get(path + "/programme");
        assertThat(browser.submit(programme, path + "/held").status()).isEqualTo(303);
        assertThat(calendar.preSession(haiti.id()).held())
                .isEqualTo(new Held(Optional.of(past), Optional.of(past.plus(Duration.ofHours(1)))));
        assertThat(browser.get(haiti.page()).html().select("#pre-session").text())
                .contains("Held on ");
    }
}
