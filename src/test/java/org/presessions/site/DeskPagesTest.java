package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DeskPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @Test
    void theHeadingIsTheNumberOfWhatWaits() {
        callClosingIn(Duration.ofHours(20));
        var desk = desk();
        var waiting = desk.html().select(".tasks > li").size();
        assertThat(desk.heading()).isEqualTo(waiting == 1 ? "One thing needs you" : waiting + " things need you");
        assertThat(desk.html().select(".places a").eachText()).contains("Desk", "Outbox");
    }

    @Test
    void whatIsDueFirstStandsFirstAndTheFirstAloneHasTheMainButton() {
        var later = callClosingIn(Duration.ofDays(9));
        var soon = callClosingIn(Duration.ofHours(20));
        var desk = desk();
        var order = desk.html().select(".tasks > li > a").eachAttr("href");
        assertThat(order.indexOf(callDesk(soon))).isLessThan(order.indexOf(callDesk(later)));
        assertThat(desk.html().select(".tasks a.button").eachAttr("href")).containsExactly(order.getFirst());
    }

    @Test
    void onlyWhatIsDueWithinADayIsUrgent() {
        var later = callClosingIn(Duration.ofHours(25));
        var soon = callClosingIn(Duration.ofHours(23));
        var desk = desk();
        assertThat(row(desk, soon).select(".status").attr("data-kind")).isEqualTo("needs-you");
        assertThat(row(desk, later).select(".status").attr("data-kind")).isEqualTo("at-work");
    }

    @Test
    void aStateWithTooFewApplicationsIsNamedWithTheReasonAndTheAct() {
        var series = callClosingIn(Duration.ofHours(73));
        var row = row(desk(), series);
        assertThat(row.select("div").text())
                .isEqualTo("HTI Haiti No application yet, 8 wanted The call closes in 3 days.");
        assertThat(row.select("> a").text()).isEqualTo("Look at the call");
    }

    @Test
    void aCallThatClosesInManyWeeksAsksForNothing() {
        assertThat(row(desk(), callClosingIn(Duration.ofDays(40)))).isEmpty();
    }

    private Browser.Reply desk() {
        return browsers.signedInAs(fixtures.person(Role.SECRETARIAT)).get("/desk");
    }

    private Series callClosingIn(Duration time) {
        var series = fixtures.series("HTI");
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(1)), now.plus(time));
        return series;
    }

    private static Elements row(Browser.Reply desk, Series series) {
        return desk.html().select(".tasks > li:has(> a[href=" + callDesk(series) + "])");
    }

    private static String callDesk(Series series) {
        return "/desk" + series.path() + "/call";
    }
}
