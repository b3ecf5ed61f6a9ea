package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SeriesDeskPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

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
        assertThat(reply.location()).endsWith("/desk/pre-sessions/39/call");
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
        browser.submit(browser.get(path), path, "startsAt", "2021-12-07T09:00", "minutes", "45");
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
