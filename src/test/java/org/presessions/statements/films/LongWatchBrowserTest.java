package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever watches longer than an address lives: after an hour in which the line was lost, the laptop slept, or the
/// film
/// stood still, it goes on where it was.
@ServerTest
class LongWatchBrowserTest {
    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Browsers browsers;

    @Autowired
    TestClock clock;

    @Test
    void anHourLaterTheFilmGoesOnFromTheSameSecondInTheSamePage() {
        var seat = filmed(Duration.ofSeconds(10));
        try (var chromium = new Chromium();
                var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
                var page = browsers.opens(context, seat.speakerId(), "/statements/" + seat.id())) {
            var asked = asked(page);
            page.evaluate("() => { window.isTheSame = true; window.video = document.querySelector('video'); }");
            page.route("**/s0001.m4s", Route::abort); // the line is lost after four seconds
            page.locator(".player-start").click();
            awaits(page, "video.currentTime > 3.5");
            var at = seconds(page);
            clock.at(Instant.now().plus(Duration.ofHours(1)), () -> {
                page.unroute("**/s0001.m4s");
                awaits(page, "video.currentTime > 8.5");
            });
            assertThat(at).isLessThan(4.5);
            assertThat(page.evaluate("() => window.isTheSame")).isEqualTo(true);
            assertThat(page.evaluate("() => video.played.length"))
                    .as("stretches that were played")
                    .isEqualTo(1);
            assertThat(asked.stream()
                            .filter(address -> address.endsWith("/s0002.m4s"))
                            .map(LongWatchBrowserTest::expiry))
                    .as("the piece after the next asks by the new address")
                    .isNotEmpty()
                    .allSatisfy(expiry -> assertThat(Instant.ofEpochSecond(expiry))
                            .isAfter(Instant.now().plusSeconds(3000)));
        }
    }

    /// As telephones do.
    @Test
    void whereTheBrowserPlaysByItselfTheQualityThatWasChosenComesAndTheFilmGoesOn() {
        var seat = filmed(Duration.ofSeconds(10));
        try (var chromium = new Chromium();
                var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"))) {
            context.addInitScript("delete window.MediaSource; delete window.ManagedMediaSource;");
            try (var page = browsers.opens(context, seat.speakerId(), "/statements/" + seat.id())) {
                page.evaluate("() => { window.video = document.querySelector('video'); }");
                var asked = asked(page);
                page.locator(".player-start").click();
                awaits(page, "video.currentTime > 1");
                page.locator("[data-speed]").selectOption("1.5");
                page.locator("[data-quality]").selectOption("240p");
                awaits(page, "video.currentTime > 1.2 && video.videoHeight === 240 && !video.paused");
                assertThat(page.evaluate("() => video.playbackRate")).isEqualTo(1.5);
                assertThat(asked).noneMatch(address -> address.contains("/vendor/hls"));
                page.locator("[data-quality]").selectOption("");
                awaits(page, "video.currentTime > 2.5 && !video.paused && video.src.endsWith('master.m3u8')");
            }
        }
    }

    private Seat filmed(Duration length) {
        var seat = speakers.confirmed(
                calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst());
        samples.film(seat, length);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> manuscripts.begin(seat).videoAssetId().isPresent());
        return seat;
    }

    private static List<String> asked(Page page) {
        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        return asked;
    }

    private static long expiry(String address) {
        return Long.parseLong(address.replaceFirst(".*/m/(\\d+)-.*", "$1"));
    }

    private static double seconds(Page page) {
        return Double.parseDouble(page.evaluate("() => video.currentTime").toString());
    }

    private static void awaits(Page page, String ofTheVideo) {
        Awaitility.await(ofTheVideo)
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> page.evaluate("() => " + ofTheVideo).equals(true));
    }
}
