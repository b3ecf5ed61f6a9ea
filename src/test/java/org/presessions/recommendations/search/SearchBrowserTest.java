package org.presessions.recommendations.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presessions.recommendations.RecordBrowser;
import org.presessions.testing.Barriers;

/// What the first screen of the search shows.
class SearchBrowserTest extends RecordBrowser {
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
        return open(width, height, ColorScheme.LIGHT, "/recommendations" + query);
    }
}
