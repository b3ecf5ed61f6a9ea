package org.presessions.statements.earlier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.selection.Seat;
import org.presessions.testing.Barriers;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// With a browser: one searches, picks and is advised while one writes, and nothing keeps anybody from it.
@ServerTest
class EarlierBrowserTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Browsers browsers;

    @LocalServerPort
    int port;

    private SampleRecommendations samples;
    private long number;

    @BeforeEach
    void record() {
        samples = new SampleRecommendations(jdbc);
        number = samples.insert(SampleRecommendations.content("Train the Lakay judges in the law on legal aid"));
        Awaitility.await().until(() -> search.knows(recommendations.lastRevision()));
    }

    @AfterEach
    void withdraw() {
        samples.withdraw(number);
    }

    @Test
    void oneSearchesPicksAndIsAdvisedWhileOneWrites() {
        var seat = speakers.confirmed(applications.application(fixtures.preSession("HTI"), "Sample Water"), 5);
        var path = "/statements/" + seat.id();
        try (var chromium = new Chromium();
                var page = signIn(chromium, seat, path)) {
            page.locator("#proposal-0-0").fill("Continue its efforts.");
            var told = page.locator("[data-check='0-0']");
            assertThat(told).containsText("2 – Continuing action");
            page.locator("#proposal-0-0").fill("Train the Lakay judges in the law on legal aid by 2027.");
            assertThat(told).containsText("5 – Specific action");
            assertThat(told).containsText("Nearly the same was recommended before:");

            page.locator("button[value=find-0]").click();
            page.locator("[name=earlier-any]").check();
            page.locator("[name=earlier-words]").fill("Lakay");
            page.locator("[name=earlier-words]").press("Enter");
            assertThat(page.locator("#earlier-0 .citation")).hasCount(1);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(Barriers.on(page)).isEmpty();
            page.locator("#earlier-0 [name=pick]").check();
            page.locator("button[value=pick]").click();
            assertThat(page.locator("#cited-0 > .cited")).containsText("Train the Lakay judges");
            assertThat(page.locator("#proposal-0-0"))
                    .hasValue("Train the Lakay judges in the law on legal aid by 2027.");
            page.navigate("http://localhost:" + port + path + "/fact-sheets");
            assertThat(Barriers.on(page)).isEmpty();
        }
    }

    private Page signIn(Chromium chromium, Seat seat, String path) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
        return browsers.opens(context, seat.speakerId(), path);
    }
}
