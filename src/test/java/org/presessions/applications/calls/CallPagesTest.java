package org.presessions.applications.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CallPagesTest {
    static final Instant OPENS = Instant.parse("2031-07-20T07:00:00Z");
    static final Instant CLOSES = Instant.parse("2031-08-16T21:59:00Z");

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calls calls;

    @Autowired
    Calendar calendar;

    @Autowired
    TestClock clock;

    @Test
    void anOpenCallSaysUntilWhenForWhomAndWhereToStart() {
        var series = series();
        clock.at(CLOSES.minusSeconds(60), () -> {
            var page = browsers.anonymous().get(path(series));
            assertThat(page.html().select(".notice").text())
                    .isEqualTo("Apply by Saturday 16 August 2031, 23:59 in Geneva 1 minute left"
                            + " Open since Sunday 20 July 2031, 09:00 in Geneva");
            assertThat(page.html().select("[data-countdown]").attr("data-countdown"))
                    .isEqualTo(CLOSES.toString());
            assertThat(page.html().select(".rows li").eachText())
                    .containsExactly(
                            "Haiti open until Saturday 16 August 2031, 23:59 in Geneva",
                            "Uganda open until Saturday 16 August 2031, 23:59 in Geneva");
            assertThat(page.html().select("a.button").attr("href"))
                    .isEqualTo("/applications/new?series=" + series.slug());
            assertThat(page.html().select("#asked").text()).isEqualTo("What you are asked");
        });
    }

    @Test
    void aCallNotYetOpenSaysWhenItOpens() {
        var series = series();
        clock.at(OPENS.minusSeconds(60), () -> {
            var page = browsers.anonymous().speaking("fr").get(path(series));
            assertThat(page.html().select(".notice").text())
                    .startsWith("Ouverture de l’appel\u202F: dimanche 20 juillet 2031, 09:00 à Genève");
            assertThat(page.html().select("a.button")).isEmpty();
            assertThat(browsers.anonymous()
                            .get("/applications/new?series=" + series.slug())
                            .location())
                    .endsWith(path(series));
        });
    }

    @Test
    void aClosedCallSaysWhenItClosedAndWhereToAsk() {
        var series = series();
        clock.at(CLOSES, () -> {
            var page = browsers.anonymous().speaking("es").get(path(series));
            assertThat(page.html().select(".notice").text())
                    .startsWith("La convocatoria se cerró el sábado 16 de agosto de 2031, 23:59 en Ginebra");
            assertThat(page.html().select("a[href^=mailto]").text()).isEqualTo("pre-sessions@example.org");
            assertThat(page.html().select("a.button")).isEmpty();
            assertThat(page.html().select("#asked")).isEmpty(); // our form of today is not what was asked then
        });
    }

    @Test
    void aStateWithAnExtensionStaysOpenAlone() {
        var series = series();
        var uganda = calendar.preSession(series.slug(), "uganda").orElseThrow();
        calls.extend(uganda.id(), CLOSES.plus(Duration.ofDays(7)), Wording.english("The lines <b>are down</b>"));
        clock.at(CLOSES.plusSeconds(1), () -> {
            var page = browsers.anonymous().get(path(series));
            assertThat(page.html().select(".rows li").eachText())
                    .containsExactly(
                            "Haiti closed",
                            "Uganda open extended to Saturday 23 August 2031, 23:59 in Geneva: \u2068The lines <b>are down</b>\u2069");
            var start = browsers.anonymous().get("/applications/new?series=" + series.slug());
            assertThat(start.html().select("#state option").eachAttr("value")).containsExactly("", "uganda");
            assertThat(start.html().select("#state option").eachText())
                    .contains("Uganda (by Saturday 23 August 2031, 23:59 in Geneva)");
            assertThat(page.html().select(".notice").text())
                    .isEqualTo("Uganda: apply by Saturday 23 August 2031, 23:59 in Geneva 6 days left"
                            + " For the others the call closed on Saturday 16 August 2031, 23:59 in Geneva");
        });
        clock.at(CLOSES.minusSeconds(60), () -> {
            var page = browsers.anonymous().get(path(series));
            assertThat(page.html().select(".notice").text())
                    .startsWith(
                            "Apply by Saturday 16 August 2031, 23:59 in Geneva 1 minute left For some States it closes later");
            assertThat(page.html().select("[data-countdown]").attr("data-countdown"))
                    .isEqualTo(CLOSES.toString());
            var home = browsers.anonymous().get("/").html();
            assertThat(home.select("section:has(a[href=" + path(series) + "])")
                            .select(".date-words, .date-block + p")
                            .eachText())
                    .containsSubsequence(
                            "Saturday 16 August 2031, 23:59 in Geneva 1 minute left",
                            "HTI Haiti",
                            "Saturday 23 August 2031, 23:59 in Geneva 7 days left",
                            "UGA Uganda");
        });
    }

    @Test
    void aSeriesWithoutACallSaysSo() {
        var page = browsers.anonymous().get(path(fixtures.series("HTI")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".lead").text()).startsWith("No call has been announced");
        assertThat(browsers.anonymous().get("/pre-sessions/nothing/call").status())
                .isEqualTo(404);
    }

    @Test
    void theSecretariatSetsTheWindowInGenevasTime() {
        var series = fixtures.series("HTI");
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = desk.get("/desk" + path(series));
        var reply = desk.submit(
                page,
                "/desk" + path(series),
                "opensAt",
                "2031-07-20T09:00",
                "closesAt",
                "2031-08-16T23:59",
                "contactEmail",
                "Ask@example.org",
                "publication",
                "now",
                "confirmed",
                "yes");
        assertThat(reply.status()).isEqualTo(303);
        var call = calls.of(series).orElseThrow();
        assertThat(call.opensAt()).isEqualTo(OPENS);
        assertThat(call.closesAt()).isEqualTo(CLOSES);
        assertThat(call.contactEmail()).isEqualTo("ask@example.org");
        assertThat(desk.get("/desk" + path(series)).html().select("#closesAt").attr("value"))
                .isEqualTo("2031-08-16T23:59");
    }

    @Test
    void aDraftIsSeenByStaffAloneUntilItsInstant() {
        var series = fixtures.series("HTI");
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var window = new String[] {
            "opensAt",
            "2031-07-20T09:00",
            "closesAt",
            "2031-08-16T23:59",
            "contactEmail",
            "ask@example.org",
            "confirmed",
            "yes"
        };
        assertThat(desk.post("/desk" + path(series), with(window, "publication", "soon"))
                        .errors())
                .containsExactly("Choose when everybody is to see the call.");
        assertThat(desk.post("/desk" + path(series), with(window, "publication", "later"))
                        .errors())
                .containsExactly("Enter a day and time that is still to come.");
        desk.post("/desk" + path(series), with(window, "publication", "later", "publishedAt", "2031-07-01T10:00"));
        assertThat(calls.of(series)).isEmpty();
        assertThat(desk.get(path(series)).html().expectFirst(".notice").text())
                .startsWith("Only the secretariat sees this. Everybody will from Tuesday 1 July 2031, 10:00");
        for (var file : new String[] {".pdf", ".docx", ".ics"}) {
            assertThat(browsers.anonymous().get(path(series) + file).status()).isEqualTo(404);
            assertThat(desk.get(path(series) + file).status()).isEqualTo(200);
        }
        assertThat(browsers.anonymous().get(path(series)).html().select(".lead").text())
                .startsWith("No call has been announced");
        clock.at(Instant.parse("2031-07-01T08:00:00Z"), () -> {
            assertThat(browsers.anonymous()
                            .get(path(series))
                            .html()
                            .select(".notice")
                            .text())
                    .startsWith("The call opens on");
            assertThat(calls.bySeries()).containsKey(series.id());
        });
    }

    private static String[] with(String[] window, String... more) {
        return Stream.concat(Stream.of(window), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aWindowThatMakesNoSenseIsKeptAndExplained() {
        var series = fixtures.series("HTI");
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var path = "/desk" + path(series);
        var missing =
                desk.post(path, "opensAt", "soon", "closesAt", "", "contactEmail", "nobody", "publication", "draft");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.errors())
                .containsExactly(
                        "Enter the day and time at which the call opens.",
                        "Enter the day and time of the close.",
                        "Enter an e-mail address to which questions can be sent, without accents before the @.");
        assertThat(missing.html().select("#opensAt").attr("value")).isEqualTo("soon");
        var reversed = desk.post(
                path,
                "opensAt",
                "2031-08-16T23:59",
                "closesAt",
                "2031-08-16T23:59",
                "contactEmail",
                "a@example.org",
                "publication",
                "now");
        assertThat(reversed.errors()).containsExactly("The close must come after the opening.");
        assertThat(calls.of(series)).isEmpty();
    }

    @Test
    void nobodyPublishesAnEmptyCallOrShortensOneByASlip() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var path = "/desk" + path(series);
        var empty = desk.submit(
                desk.get(path),
                path,
                "opensAt",
                "2031-07-20T09:00",
                "closesAt",
                "2031-08-16T23:59",
                "contactEmail",
                "ask@example.org",
                "publication",
                "now");
        assertThat(empty.errors())
                .containsExactly(
                        "The call would close after the Pre-sessions have begun, on 6 December 2021.",
                        "The call says nothing yet beside its dates: nobody would read what a Pre-session is, or how to apply.");
        assertThat(calls.planned(series)).isEmpty();
        desk.submit(empty, path, "confirmed", "yes");
        assertThat(calls.of(series)).isPresent();

        desk.submit(desk.get(path), path + "/publication/removal");
        var text = path + "/text?begin=example";
        desk.submit(desk.get(text), path + "/text");
        assertThat(desk.submit(desk.get(path), path, "publication", "now").errors())
                .containsExactly("The text of the call still has a paragraph in brackets that asks for your words:"
                        + " \u2068[Write here who organises the Pre-sessions, since when, and where one can read more.]\u2069"
                        + " Everybody would read it as it stands.");
        desk.submit(desk.get(path), path, "publication", "now", "confirmed", "yes");

        samples.begun(haiti, fixtures.person());
        var shorter = desk.submit(desk.get(path), path, "opensAt", "2020-07-20T09:00", "closesAt", "2021-08-16T23:59");
        assertThat(shorter.errors())
                .containsExactly(
                        "Everybody has read that the call closes on Saturday 16 August 2031, 23:59 in Geneva; it would"
                                + " close earlier, on Monday 16 August 2021, 23:59 in Geneva. One person has an unfinished"
                                + " application and is told.",
                        "The close is past: nobody could hand anything in any more.");
        assertThat(calls.of(series).orElseThrow().closesAt()).isEqualTo(CLOSES);
        assertThat(desk.post(path + "/publication/removal").status()).isEqualTo(409);
        assertThat(calls.of(series)).isPresent();
    }

    @Test
    void aCallThatWasPublishedTooSoonIsTakenBack() {
        var series = series();
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var path = "/desk" + path(series);
        var reply = desk.submit(desk.get(path), path + "/publication/removal");
        assertThat(desk.get(reply.location()).html().select(".notice").text()).startsWith("The call is a draft again");
        assertThat(calls.of(series)).isEmpty();
        assertThat(calls.planned(series)).isPresent();
    }

    @Test
    void theSecretariatExtendsTheCallForOneState() {
        var series = series();
        var staff = fixtures.person(Role.SECRETARIAT);
        var desk = browsers.signedInAs(staff);
        var action = "/desk" + path(series) + "/extensions";
        var wrong = desk.post(action, "state", "haiti", "until", "2031-08-16T23:59", "reason", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly(
                        "The new close must be later than the one that holds now.",
                        "Say in a few words, in English at least, why the call is extended.");
        desk.submit(
                desk.get("/desk" + path(series)),
                action,
                "state",
                "haiti",
                "until",
                "2031-08-20T23:59",
                "reason",
                "Few applications");
        assertThat(desk.get("/desk" + path(series)).html().select("tbody tr").text())
                .startsWith("Haiti Wednesday 20 August 2031, 23:59 in Geneva Few applications")
                .endsWith(staff.email());
    }

    @Test
    void aMistypedExtensionIsMadeShorterOnceAskedAndItsReasonMendedAlone() {
        var series = series();
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.begun(haiti, fixtures.person());
        calls.extend(haiti.id(), CLOSES.plus(Duration.ofDays(70)), Wording.english("Few aplications"));
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var action = "/desk" + path(series) + "/extensions";
        var address = desk.get("/desk" + path(series))
                .html()
                .select("a[href*=state=haiti]")
                .attr("href")
                .replace("#extend", "");
        var mended = desk.submit(desk.get(address), action, "reason", "Few applications");
        assertThat(desk.get(mended.location()).html().select(".notice").text()).contains("nobody gets a letter");
        var call = calls.of(series).orElseThrow();
        assertThat(call.closesAt(haiti.id())).isEqualTo(CLOSES.plus(Duration.ofDays(70)));
        assertThat(browsers.anonymous().get(path(series)).html().text())
                .contains("Few applications")
                .doesNotContain("Few aplications");

        var tooEarly = desk.submit(desk.get(address), action, "until", "2031-08-16T23:58");
        assertThat(tooEarly.errors())
                .containsExactly("Choose Saturday 16 August 2031, 23:59 in Geneva or later: until then the call is open"
                        + " for all States.");
        var asked = desk.submit(desk.get(address), action, "until", "2031-08-23T23:59");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.errors().getFirst())
                .startsWith("Everybody has read that the call closes on ")
                .endsWith("One person has an unfinished application and is told.");
        assertThat(calls.of(series).orElseThrow().closesAt(haiti.id())).isEqualTo(CLOSES.plus(Duration.ofDays(70)));
        desk.submit(asked, action, "sooner", "yes");
        assertThat(calls.of(series).orElseThrow().closesAt(haiti.id())).isEqualTo(CLOSES.plus(Duration.ofDays(7)));
    }

    @Test
    void anExtensionIsTakenBackWhollyOnceAsked() {
        var series = series();
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        calls.extend(haiti.id(), CLOSES.plus(Duration.ofDays(7)), Wording.english("Meant for another State"));
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = desk.get("/desk" + path(series));
        var action = "/desk" + path(series) + "/extensions/haiti/removal";
        var asked = desk.submit(page, action);
        assertThat(asked.errors().getFirst()).endsWith("Nobody has an unfinished application.");
        assertThat(calls.of(series).orElseThrow().closesAt(haiti.id())).isEqualTo(CLOSES.plus(Duration.ofDays(7)));
        var done = desk.submit(asked, action, "removal", "yes");
        assertThat(calls.of(series).orElseThrow().closesAt(haiti.id())).isEqualTo(CLOSES);
        assertThat(browsers.anonymous().get(path(series)).html().text())
                .doesNotContain("Meant for another State")
                .doesNotContain("longer");
        assertThat(desk.get(done.location()).html().select("tbody tr").text()).contains("taken back on ");
        assertThat(desk.submit(asked, action, "removal", "yes").status())
                .as("pressed twice")
                .isEqualTo(303);
        var shortest = desk.post(
                "/desk" + path(series) + "/extensions",
                "state",
                "haiti",
                "until",
                "2031-08-16T23:59",
                "reason",
                "Nothing");
        assertThat(shortest.errors()).containsExactly("The new close must be later than the one that holds now.");
    }

    @Test
    void onlyTheSecretariatSetsCalls() {
        var series = series();
        var stranger = browsers.signedInAs(fixtures.person(Role.DELEGATE));
        assertThat(stranger.get("/desk" + path(series)).status()).isEqualTo(404);
        var sent = stranger.post(
                "/desk" + path(series),
                "opensAt",
                "2030-07-20T09:00",
                "closesAt",
                "2030-08-20T09:00",
                "contactEmail",
                "mine@example.org");
        assertThat(sent.status()).isEqualTo(404);
        assertThat(calls.of(series).orElseThrow().opensAt()).isEqualTo(OPENS);
    }

    private Series series() {
        var series = fixtures.series("UGA", "HTI");
        samples.call(series, OPENS, CLOSES);
        return series;
    }

    private static String path(Series series) {
        return series.path() + "/call";
    }
}
