package org.presessions.statements.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.Role;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Barriers;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class CheckBrowserTest {
    @Autowired
    Browsers browsers;

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    Manuscripts manuscripts;

    @Test
    void aNoteIsWrittenWhereTheVideoIsAndItsSpeakerGoesThere() {
        var preSession = fixtures.preSession("HTI");
        var seat = filmed(preSession);
        var desk = "/desk/statements/" + manuscripts.begin(seat).id();
        try (var chromium = new Chromium();
                var page = signIn(chromium, fixtures.person(Role.SECRETARIAT).id(), desk)) {
            for (var place : new String[] {
                "/desk" + preSession.series().path() + "/statements",
                "/desk" + preSession.series().path() + "/statements/reminders?all=true",
                desk
            }) {
                page.navigate("http://localhost:" + port + place);
                assertThat(Barriers.on(page)).as(place).isEmpty();
            }
            page.locator("[data-step='1']").click();
            awaits(page, "video.currentTime > 0.01");
            awaits(page, "video.paused");
            page.locator("[data-wave] input").fill("2");
            awaits(page, "Math.abs(video.currentTime - 2) < 0.1");
            page.locator("#notes summary").click();
            page.locator("#words").fill("Please name your source.");
            assertThat(page.locator("#at").inputValue()).isEqualTo("0:02");
            page.locator("form[data-note] button").click();
            page.waitForURL("**#notes");
            assertThat(page.locator("#notes [data-seek]").textContent()).isEqualTo("0:02");
            manuscripts.askForChanges(manuscripts.begin(seat).id(), "");
        }
        try (var chromium = new Chromium();
                var page = signIn(chromium, seat.speakerId(), "/statements/" + seat.id())) {
            assertThat(Barriers.on(page)).isEmpty();
            page.locator("[data-seek]").click();
            awaits(page, "video.currentTime >= 1.9");
        }
    }

    private static void awaits(Page page, String ofTheVideo) {
        Awaitility.await(ofTheVideo)
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> page.evaluate("(() => { const video = document.querySelector('video'); return "
                                + ofTheVideo + "; })()")
                        .equals(true));
    }

    private Seat filmed(PreSession preSession) {
        var seat = speakers.confirmed(preSession);
        speakers.confirmed(preSession); // who is to be reminded
        samples.film(seat, Duration.ofSeconds(3));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> manuscripts.begin(seat).videoAssetId().isPresent());
        samples.handedIn(seat);
        return seat;
    }

    private Page signIn(Chromium chromium, UUID personId, String path) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
        return browsers.opens(context, personId, path);
    }
}
