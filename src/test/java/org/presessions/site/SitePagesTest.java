package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
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

    @Test
    void theHomePageSaysWhichCallIsOpenUntilWhenAndForWhichStates() {
        var series = fixtures.series("HTI", "UGA");
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3)));
        var home = browsers.anonymous().get("/");
        var notice = home.html().select("section:has(a[href=" + series.path() + "/call])");
        assertThat(notice.text()).contains("Haiti, Uganda").contains("in Geneva");
        assertThat(notice.select("[data-countdown]")).hasSize(1);
    }

    @Test
    void aSeriesShowsItsStatesInTheReadersLanguageAndWhereItIs() {
        var series = fixtures.series("ZWE", "HTI", "SYR");
        var page = browsers.anonymous().speaking("fr").get(series.path());
        assertThat(page.html().select(".rows a").eachText())
                .containsExactly("Haïti", "République arabe syrienne", "Zimbabwe");
        assertThat(page.html().select(".lead").text()).isEqualTo("semaine du 6 décembre 2021 · En ligne");
        assertThat(page.html().select(".steps [aria-current]").eachText()).containsExactly("Appel à candidatures");
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
        var page = browsers.anonymous().get(preSession.path());
        assertThat(page.html().select("time").text()).isEqualTo("Tuesday 7 December 2021, 09:00 in Geneva");
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
    void theDeskShowsWhatWaits() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = browser.get("/desk");
        assertThat(desk.heading()).isEqualTo("What needs you today");
        assertThat(desk.html().select(".places a").eachText()).contains("Desk", "Outbox");
    }

    @Test
    void everyPageKeepsOtherHostsOut() {
        for (var path : new String[] {"/", "/pre-sessions", "/how-it-works", "/sign-in"}) {
            var page = browsers.anonymous().get(path);
            assertThat(page.header("content-security-policy")).startsWith("default-src 'none'");
            assertThat(page.html().select("[src^=http], link[href^=http], form[action^=http]"))
                    .isEmpty();
            assertThat(page.html().select("script:not([src]), [style], [onclick]"))
                    .isEmpty();
        }
    }
}
