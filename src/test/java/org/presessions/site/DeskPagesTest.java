package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.presessions.applications.calls.Targets;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.NewSeries;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.selection.PanelDesk;
import org.presessions.shared.Page;
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
    Calendar calendar;

    @Autowired
    SampleApplications applications;

    @Autowired
    PanelDesk plans;

    @Test
    void theHeadingIsTheNumberOfWhatWaits() {
        callClosingIn(Duration.ofHours(20));
        var desk = desk();
        var waiting = desk.html().select(".waiting > li").size();
        assertThat(desk.heading()).isEqualTo(waiting == 1 ? "One thing needs you" : waiting + " things need you");
        assertThat(desk.html().select(".places a").eachAttr("href")).contains("/desk", "/desk/outbox");
    }

    @Test
    void whatIsDueFirstStandsFirstAndTheFirstAloneHasTheMainButton() {
        var later = callClosingIn(Duration.ofDays(9));
        var soon = callClosingIn(Duration.ofHours(20));
        var desk = desk();
        var order = desk.html().select(".waiting > li > a").eachAttr("href");
        assertThat(order.indexOf(callDesk(soon))).isLessThan(order.indexOf(callDesk(later)));
        assertThat(desk.html().select(".waiting a.button").eachAttr("href")).containsExactly(order.getFirst());
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
        assertThat(row.select("> a").text()).isEqualTo("Look at the applications");
    }

    @Test
    void aCallThatClosesInManyWeeksAsksForNothing() {
        assertThat(row(desk(), callClosingIn(Duration.ofDays(40)))).isEmpty();
    }

    @Test
    void aTableSaysHowFarEachStateIsAndLeadsToTheWork() {
        var series = ahead("HTI");
        applications.application(preSession(series, "haiti"), "Sample Water");
        var table = table(desk(), series);
        assertThat(table.select("thead th").eachText())
                .containsExactly("State", "When", "Applications", "Panel", "Statements", "Missions");
        assertThat(table.select("tbody tr").eachText())
                .containsExactly("HTI Haiti time not set one not yet not yet not yet");
        var desk = "/desk" + series.path() + "/haiti";
        assertThat(table.select("td a").eachAttr("href"))
                .containsExactly(
                        desk + "/programme",
                        desk + "/applications",
                        desk + "/panel",
                        desk + "/statements",
                        desk + "/missions");
        assertThat(table.select("td").eachAttr("data-label"))
                .containsExactly("When", "Applications", "Panel", "Statements", "Missions");
    }

    @Test
    void theStateThatNeedsMostStandsFirst() {
        var series = ahead("AFG", "ZWE");
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3)));
        IntStream.range(0, Targets.USUALLY)
                .forEach(number -> applications.application(preSession(series, "afghanistan"), "Sample " + number));
        assertThat(table(desk(), series).select("tbody th").eachText())
                .containsExactly("ZWE Zimbabwe", "AFG Afghanistan");
    }

    @Test
    void afterTheCallThePanelIsToBeChosen() {
        var series = ahead("HTI");
        applications.application(preSession(series, "haiti"), "Sample Water");
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        assertThat(table(desk(), series).select("tbody tr").eachText())
                .containsExactly("HTI Haiti time not set 1 of 8 wanted choose from one not yet not yet");
    }

    @Test
    void aSeriesThatIsOverHasNoTable() {
        var series = fixtures.series("HTI");
        assertThat(table(desk(), series)).isEmpty();
        assertThat(desk().html().select("a[href=/desk/series/" + series.slug() + "]"))
                .hasSize(1);
    }

    @Test
    void theWeeksAheadSayWhatComesWhen() {
        var series = ahead("HTI", "TGO");
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        applications.call(series, now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(3)));
        calendar.schedule(
                preSession(series, "togo").id(), Optional.of(now.plus(Duration.ofDays(20))), 60, Optional.empty());
        var lines = desk().html().select(".agenda > li");
        var paths = lines.stream()
                .filter(line -> line.select("a").attr("href").contains(series.path()))
                .map(line -> line.select("> span").getLast().text())
                .toList();
        assertThat(paths).containsSubsequence("The call for Pre-sessions 40 closes Togo, Haiti", "Pre-session Togo");
    }

    @Test
    void whatAColleagueDidIsSaidAndTheLatestChangeOfAPanelIsTakenBackFromTheDesk() {
        var series = ahead("HTI");
        var application = applications.application(preSession(series, "haiti"), "Sample Water");
        var now = Instant.now();
        applications.call(series, now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        var colleague = fixtures.person(Role.SECRETARIAT);
        var staff = browsers.signedInAs(colleague);
        var panel = "/desk" + preSession(series, "haiti").path() + "/panel";
        staff.submit(staff.get(panel), panel, "act", "add:" + application.id());

        var desk = desk();
        var line = desk.html().select(".done > li:has(a[href=" + panel + "])");
        assertThat(line.text()).startsWith("HTI Haiti Changed the panel " + colleague.name() + " · ");
        var undo = line.select("form").attr("action");
        staff.submit(staff.get("/desk"), undo);
        assertThat(plans.plan(preSession(series, "haiti").id()).speakers()).isEmpty();
        assertThat(desk().html().select("form[action=" + undo + "]")).isEmpty();
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

    private Series ahead(String... states) {
        var day = LocalDate.now(Page.GENEVA).plusDays(60);
        return calendar.announce(new NewSeries(
                "test-" + UUID.randomUUID().toString().substring(24),
                40,
                Format.VIRTUAL,
                new SeriesDates(SeriesDates.Precision.WEEK, day, day.plusDays(4), false),
                Page.GENEVA,
                false,
                List.of(states)));
    }

    private PreSession preSession(Series series, String state) {
        return calendar.preSession(series.slug(), state).orElseThrow();
    }

    private static Elements table(Browser.Reply desk, Series series) {
        return desk.html().select("[aria-labelledby=series-" + series.slug() + "] table");
    }

    private static Elements row(Browser.Reply desk, Series series) {
        return desk.html().select(".waiting > li:has(> a[href=" + callDesk(series) + "])");
    }

    private static String callDesk(Series series) {
        return "/desk" + series.path() + "/haiti/applications";
    }
}
