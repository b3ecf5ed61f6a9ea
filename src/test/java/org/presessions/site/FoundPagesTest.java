package org.presessions.site;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.people.Role;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.OurIdentity;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

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

    @Autowired
    OurIdentity identity;

    @Autowired
    TestClock clock;

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
        assertThat(browsers.anonymous().post("/How-It-Works").status()).isEqualTo(404); // no form is sent on as a page
        assertThat(browsers.anonymous().get("/states/haiti/").location()).endsWith("/states/haiti");
        assertThat(browsers.anonymous().get("/states/nowhere/").location()).endsWith("/states/nowhere");
    }

    @Test
    void anAddressToWhichFormsAreSentLeadsToTheirPage() {
        var secretary = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var reply = secretary.get("/desk/outbox/release");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).endsWith("/desk/outbox");
    }

    @Test
    void whoComesWithACookieKeepsAPageForHimselfAndAsksEachTime() {
        var browser = browsers.anonymous();
        var chosen = browser.get("/how-it-works?lang=fr");
        assertThat(chosen.headers()).containsKey("set-cookie").doesNotContainKey("etag");
        assertThat(chosen.header("cache-control")).contains("no-store");
        var again = browser.get("/how-it-works");
        assertThat(again.header("cache-control")).isEqualTo("private, no-cache");
        var unchanged = browser.send(browser.request("/how-it-works").header("If-None-Match", again.header("etag")));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(browsers.anonymous().get("/how-it-works").header("etag")).isNotEqualTo(again.header("etag"));
    }

    @Test
    void aPartOfAPageIsNoPage() {
        var browser = browsers.anonymous();
        var part = browser.send(browser.request("/recommendations").header("HX-Request", "true"));
        assertThat(part.header("cache-control")).contains("no-store");
        assertThat(part.headers()).doesNotContainKey("etag");
    }

    @Test
    void theTimeThatPassesMakesNoOtherPage() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        calendar.schedule(haiti.id(), Optional.of(WHEN), 60, Optional.empty());
        // long before: what other tests announced for Haiti must not begin or end in these forty seconds
        var hour = WHEN.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(300));
        assertThat(tagsAt(hour.plusSeconds(1), haiti)).isEqualTo(tagsAt(hour.plusSeconds(40), haiti));
    }

    private List<String> tagsAt(Instant when, PreSession preSession) {
        var tags = new ArrayList<String>();
        for (var path : List.of(preSession.page(), preSession.series().path() + ".ics", "/recommendations/feed.atom"))
            clock.at(when, () -> tags.add(browsers.anonymous().get(path).header("etag")));
        return tags;
    }

    @Test
    void theMarkOfTheProductIsFetchedOnceADay() {
        assertThat(browsers.anonymous().get("/favicon.svg").header("cache-control"))
                .isEqualTo("max-age=86400, public");
    }

    @Test
    void aStatesPageTellsProgramsOfItsPreSessionOnceItsHourIsFixed() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        assertThat(block(haiti.page())).as("past, and nothing recorded").isEmpty();
        calendar.schedule(haiti.id(), Optional.of(WHEN), 60, Optional.empty());
        var expected = new LinkedHashMap<String, Object>();
        expected.put("@type", "Event");
        expected.put("name", "Pre-session on Haiti");
        expected.put("url", "http://localhost:8080" + haiti.page());
        expected.put("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
        expected.put("about", Map.of("@type", "Country", "name", "Haiti"));
        expected.put(
                "superEvent",
                Map.of(
                        "@type",
                        "EventSeries",
                        "name",
                        browsers.anonymous().get(series.path()).heading(),
                        "url",
                        "http://localhost:8080" + series.path()));
        expected.put("startDate", ISO_OFFSET_DATE_TIME.format(WHEN.atZone(series.zone())));
        assertThat(graph(haiti.page())).isEqualTo(List.of(expected));
    }

    @Test
    void whoRunsTheInstallationIsItsOrganizer() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        calendar.schedule(haiti.id(), Optional.of(WHEN), 60, Optional.empty());
        var name = Map.of(IdentityText.NAME, new Wording(Map.of("en", "Sample Forum")));
        identity.is(new Identity(name, Contact.NONE, Optional.empty(), Optional.empty()));
        try {
            assertThat(block(haiti.page()))
                    .contains("\"organizer\":{\"@type\":\"Organization\",\"name\":\"Sample Forum\"}");
        } finally {
            identity.isUnknown();
        }
    }

    private Object graph(String path) {
        return requireNonNull(
                JsonMapper.shared().readValue(block(path), Map.class).get("@graph"));
    }

    private String block(String path) {
        return browsers.anonymous()
                .get(path)
                .html()
                .select("script[type=application/ld+json]")
                .html();
    }

    @Test
    void aSearchAndAStateSayWhereTheirFeedIs() {
        assertThat(feed("/recommendations?sur=HTI")).isEqualTo("/recommendations/feed.atom?sur=HTI");
        assertThat(feed("/recommendations")).isEqualTo("/recommendations/feed.atom");
        assertThat(feed("/states/haiti")).isEqualTo("/recommendations/feed.atom?sur=HTI");
        var series = fixtures.series("HTI");
        for (var path : List.of(series.path(), "/states/haiti"))
            assertThat(browsers.anonymous()
                            .get(path)
                            .html()
                            .select("link[type=text/calendar]")
                            .attr("href"))
                    .isEqualTo(path + ".ics");
    }

    private String feed(String path) {
        var address = browsers.anonymous()
                .get(path)
                .html()
                .select("link[type=application/atom+xml]")
                .attr("href");
        assertThat(browsers.anonymous().get(address).type()).startsWith("application/atom+xml");
        return address;
    }

    @Test
    void aLinkThatIsPassedOnShowsAPictureOfItsStateInTheReadersLanguage() throws IOException {
        fixtures.series("PRK");
        var page = browsers.anonymous().get("/states/north-korea").html();
        assertThat(page.select("meta[property=og:image:alt]").attr("content"))
                .isEqualTo(page.select("h1").text());
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        var address = page.select("meta[property=og:image]").attr("content");
        assertThat(address).startsWith("http://localhost:8080/states/");
        var english = browsers.anonymous().get(address.substring("http://localhost:8080".length()));
        assertThat(english.type()).isEqualTo("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(english.bytes()));
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(1200, 630));
        var french = browsers.anonymous().speaking("fr").get(address.substring("http://localhost:8080".length()));
        assertThat(french.bytes()).isNotEqualTo(english.bytes());
        assertThat(browsers.anonymous().get("/picture.png").bytes()).isNotEqualTo(english.bytes());
    }

    @Test
    void aLanguageThatIsWrittenFromRightToLeftHasNoPicture() {
        var page = browsers.anonymous().speaking("ar").get("/");
        assertThat(page.html().select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.html().select("meta[property=og:image]")).isEmpty();
        assertThat(browsers.anonymous().speaking("ar").get("/picture.png").status())
                .isEqualTo(404);
    }
}
