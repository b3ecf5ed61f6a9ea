package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What brings people here: search engines, calendars, an address that was read out.
@ServerTest
class FoundPagesTest {
    private static final Instant WHEN = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Test
    void aSeriesIsACalendarFileWithAnEventForEachTime() {
        var series = fixtures.series("HTI", "TGO");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        calendar.schedule(haiti.id(), Optional.of(WHEN), 60, Optional.empty());
        var reply = browsers.anonymous().speaking("fr").get(series.path() + ".ics");
        assertThat(reply.header("content-type")).startsWith("text/calendar");
        var events = Biweekly.parse(reply.text()).first().getEvents();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo("Pré-session sur Haïti");
        assertThat(events.getFirst().getDateStart().getValue().toInstant()).isEqualTo(WHEN);
        assertThat(events.getFirst().getUid().getValue()).startsWith(haiti.id().toString());
        assertThat(events.getFirst().getUrl().getValue()).endsWith(haiti.page());
        var ofHaiti = browsers.anonymous().get("/states/haiti.ics").text();
        assertThat(Biweekly.parse(ofHaiti).first().getEvents())
                .anyMatch(event -> event.getDateStart().getValue().toInstant().equals(WHEN));
    }

    @Test
    void searchEnginesAreToldWhatThereIsAndWhatIsNotForThem() {
        var series = fixtures.series("HTI");
        assertThat(browsers.anonymous().get("/sitemap.xml").html().select("loc").eachText())
                .anyMatch(address -> address.endsWith(series.path()))
                .anyMatch(address -> address.endsWith("/states/haiti"))
                .doesNotHaveDuplicates()
                .noneMatch(address -> address.contains("/desk"));
        assertThat(browsers.anonymous().get("/robots.txt").text()).contains("Disallow: /desk\n", "/sitemap.xml\n");
    }

    @Test
    void aPageSaysItsOneAddressAndWhatItIsInOtherLanguages() {
        var series = fixtures.series("HTI");
        var page = browsers.anonymous()
                .get("/states/haiti?series=" + series.slug() + "&lang=es")
                .html();
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/states/haiti");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).contains("en", "fr", "es");
        assertThat(page.select("meta[name=description]").attr("content")).contains("Haití");
        assertThat(browsers.anonymous().get("/sign-in").html().select("link[rel=canonical]"))
                .isEmpty();
    }

    @Test
    void capitalsInAnAddressLeadToThePageMeant() {
        var series = fixtures.series("HTI");
        for (var path :
                new String[] {"/How-It-Works", "/States/HAITI", series.path().toUpperCase(Locale.ROOT)}) {
            var reply = browsers.anonymous().get(path);
            assertThat(reply.status()).as(path).isEqualTo(303);
            assertThat(reply.location()).as(path).endsWith(path.toLowerCase(Locale.ROOT));
        }
        assertThat(browsers.anonymous().get("/states/nowhere").status()).isEqualTo(404);
    }
}
