package org.presessions.recommendations.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presessions.recommendations.Index;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.testing.Barriers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the first screen of the search shows.
@ServerTest
class SearchBrowserTest {
    private static Chromium chromium;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    @LocalServerPort
    int port;

    private final String word = "heron" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void fill() {
        new SampleRecommendations(jdbc).insert(SampleRecommendations.content("Count each " + word));
        Index.await(search, recommendations);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 330, en", "360, 740, 420, en", "1280, 800, 330, fr", "360, 740, 420, fr"})
    void theFirstHitComesEarly(int width, int height, int atMost, String language) {
        var page = open(width, height, "?q=" + word + "&response=supported&lang=" + language);

        assertThat(page.locator(".hits > li").first().boundingBox().y).isLessThanOrEqualTo(atMost);
        assertThat(Barriers.on(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        page.context().close();
    }

    @Test
    void onAWideScreenFiltersStandBesideTheHitsAndOnAPhoneTheyAreFolded() {
        var page = open(1280, 800, "?q=" + word);
        var filter = page.locator("#response-supported");
        assertThat(filter).isVisible();
        assertThat(filter.boundingBox().x)
                .isLessThan(page.locator(".hits > li").first().boundingBox().x);

        page.setViewportSize(360, 740);
        assertThat(filter).not().isVisible();
        page.locator("#facets-title").click();
        filter.check();
        assertThat(page.locator("#facets-count")).hasText("(1)");
        assertThat(filter).isVisible();
        assertThat(filter).isFocused();
        page.context().close();
    }

    private Page open(int width, int height, String query) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/recommendations" + query);
        return page;
    }
}
