package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SitePagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleMeeting meeting;

    @Test
    void theHomePageSaysWhichCallIsOpenUntilWhenAndForWhichStates() {
        var series = fixtures.series("HTI", "UGA");
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3)));
        var home = browsers.anonymous().get("/");
        var notice = home.html().select("section:has(a[href=" + series.path() + "/call])");
        assertThat(notice.text()).contains("Haiti", "Uganda").contains("in Geneva");
        assertThat(notice.select("[data-countdown]")).hasSize(1);
    }

    @Test
    void whereThereIsNothingTheRecordCanBeSearched() {
        var page = browsers.anonymous().get("/nowhere");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().select("main form[action=/recommendations] #q")).hasSize(1);
        assertThat(page.html().select("main a").eachAttr("href"))
                .containsExactly("/pre-sessions", "/recommendations/states", "/sign-in", "/");
    }

    @Test
    void aSeriesShowsItsStatesInTheReadersLanguageAndWhereItIs() {
        var series = fixtures.series("ZWE", "HTI", "SYR");
        var page = browsers.anonymous().speaking("fr").get(series.path());
        assertThat(page.html().select(".state-cards a").eachText())
                .containsExactly("HTI Haïti", "SYR République arabe syrienne", "ZWE Zimbabwe");
        assertThat(page.html().select(".lead").text()).isEqualTo("semaine du 6 décembre 2021 · En ligne");
    }

    @Test
    void aSeriesSaysAtWhichStepItIs() {
        var series = fixtures.series("HTI", "UGA");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        calendar.schedule(haiti.id(), Optional.of(Instant.now().plus(Duration.ofDays(30))), 60, Optional.empty());
        assertThat(browsers.anonymous()
                        .get(series.path())
                        .html()
                        .select(".process [aria-current] b")
                        .eachText())
                .containsExactly("Call for applications");
    }

    /// Nothing invites into what is over, and no brief is promised that is not there.
    @Test
    void anAnnouncementOfThePastSaysThatItIsOne() {
        var series = fixtures.series("HTI", "UGA");
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(1900)), now.minus(Duration.ofDays(1800)));
        var page = browsers.anonymous().get(series.path());
        assertThat(page.html().select(".notice").text()).startsWith("This is an announcement of the past");
        assertThat(page.html().select(".process, .status")).isEmpty();
        var state = browsers.anonymous().get("/states/haiti?series=" + series.slug());
        assertThat(state.html().select("#pre-session").text())
                .contains("It was announced for week of 6 December 2021 There is no record here that it was held.");
        assertThat(state.html().select("#pre-session, #statements").text())
                .doesNotContain("All Permanent Missions", "Sign in", "brief", "the hour is not fixed");
        var row = browsers.anonymous().get("/pre-sessions").html().select("li:has(a[href=" + series.path() + "])");
        assertThat(row.select(".status").eachText()).containsExactly("Announcement of the past");
    }

    @Test
    void aPreSessionThatWasHeldSaysSoWhereverItIsNamed() {
        var series = fixtures.series("HTI", "UGA");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        calendar.schedule(haiti.id(), Optional.of(Instant.now().plus(Duration.ofDays(20))), 60, Optional.empty());
        meeting.opens(haiti); // twenty days early
        var running = browsers.anonymous().get(haiti.page());
        assertThat(running.html().select("#pre-session").text()).contains("Under way since");
        assertThat(browsers.anonymous()
                        .get(series.path())
                        .html()
                        .select(".status")
                        .eachText())
                .contains("Under way");
        meeting.ends(haiti);

        var held = browsers.anonymous().get(haiti.page());
        assertThat(held.html().select("#pre-session").text()).contains("Held on ");
        assertThat(held.html().select("[data-countdown]")).isEmpty();
        assertThat(held.text())
                .contains("No statement is published")
                .doesNotContain("All Permanent Missions may take part");
        var row = browsers.anonymous().get(series.path()).html().select("li:has(a[href=" + haiti.page() + "])");
        assertThat(row.select(".status").eachText()).containsExactly("Held");
        assertThat(browsers.anonymous().get("/").html().select("a[href=" + haiti.page() + "]"))
                .isEmpty();
        assertThat(browsers.anonymous()
                        .get("/pre-sessions")
                        .html()
                        .select("li:has(a[href=" + series.path() + "]) .status")
                        .text())
                .isEqualTo("1 of 2 held");

        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get(haiti.page()).html().select("a[href=" + haiti.path() + "/brief]"))
                .hasSize(1);
        assertThat(staff.get("/desk" + haiti.path() + "/programme")
                        .html()
                        .select(".notice")
                        .text())
                .startsWith("Held on ");
        assertThat(staff.get("/desk/series/" + series.slug())
                        .html()
                        .select("tr:contains(Haiti)")
                        .text())
                .contains("Held");
    }

    @Test
    void aPreSessionShowsItsTimeAndNoSpeaker() {
        var series = fixtures.series("HTI");
        var preSession = calendar.preSessionsOf(series.id()).getFirst();
        applications.application(preSession, "Hidden Institution");
        calendar.schedule(
                preSession.id(),
                Optional.of(Instant.parse("2021-12-07T08:00:00Z")),
                60,
                Optional.of(URI.create("https://calls.example.org/secret")));
        var page = browsers.anonymous().get(preSession.page());
        assertThat(page.html().select("#pre-session time").text())
                .isEqualTo("Tuesday 7 December 2021, 09:00 in Geneva");
        assertThat(page.text()).doesNotContain("Hidden Institution").doesNotContain("calls.example.org");
    }

    @Test
    void whatIsNotThereSaysSo() {
        for (var path :
                new String[] {"/pre-sessions/999", "/pre-sessions/40x/haiti", "/pre-sessions/%00", "/nothing"}) {
            var reply = browsers.anonymous().speaking("es").get(path);
            assertThat(reply.status()).as(path).isIn(400, 404);
        }
        assertThat(browsers.anonymous().speaking("es").get("/nothing").heading())
                .isEqualTo("Aquí no hay nada");
    }

    @Test
    void everyPageKeepsOtherHostsOut() {
        for (var path : new String[] {"/", "/pre-sessions", "/how-it-works", "/sign-in"}) {
            var page = browsers.anonymous().get(path);
            assertThat(page.header("content-security-policy")).startsWith("default-src 'none'");
            assertThat(
                            page.html()
                                    .select(
                                            "[src^=http], link[href^=http]:not([rel=canonical], [rel=alternate]), form[action^=http]"))
                    .isEmpty();
            assertThat(page.html().select("script:not([src]), [style], [onclick]"))
                    .isEmpty();
        }
    }
}
