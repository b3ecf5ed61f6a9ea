package org.presessions.recommendations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.presessions.recommendations.search.Search;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A browser before a record that holds one recommendation to Haiti with a word of the test's own.
@ServerTest
public abstract class RecordBrowser {
    private static Chromium chromium;

    protected final String word = "heron" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    @LocalServerPort
    int port;

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

    /// A page with a context of its own, to be closed with it.
    protected Page open(int width, int height, ColorScheme scheme, String path) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
        var page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
