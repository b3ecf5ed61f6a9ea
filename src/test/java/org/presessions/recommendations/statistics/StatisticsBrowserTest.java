package org.presessions.recommendations.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.presessions.recommendations.RecordBrowser;
import org.presessions.testing.Barriers;

/// Figures as a browser shows them.
class StatisticsBrowserTest extends RecordBrowser {
    /// axe does not look at texts in a picture: the contrast of each letter code with its tile, for each shade.
    private static final String CONTRASTS = """
            () => {
              const picture = document.querySelector('svg.wide-map');
              const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
              const light = colour => {
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(
                  part => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              return [0, 1, 2, 3, 4, 5].map(shade => {
                const [tile, code] = ['rect', 'text'].map(name => picture.querySelector(name));
                tile.dataset.shade = code.dataset.shade = shade;
                const [one, other] = [tile, code].map(part => light(getComputedStyle(part).fill));
                return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
              });
            }
            """;

    @ParameterizedTest
    @CsvSource({"1280, 800, 500, en", "360, 740, 600, en", "1280, 800, 500, fr", "360, 740, 600, fr"})
    void theFirstPictureComesEarly(int width, int height, int atMost, String language) {
        var page = openFigures(width, height, ColorScheme.LIGHT, "&sur=HTI&lang=" + language);

        assertThat(page.locator("main svg").first().boundingBox().y).isLessThanOrEqualTo(atMost);
        assertThat(Barriers.on(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void lettersOnTheMapCanBeReadOnEveryShade(ColorScheme scheme) {
        var page = openFigures(1280, 800, scheme, "");

        var contrasts = (List<?>) page.evaluate(CONTRASTS);

        assertThat(contrasts).hasSize(6);
        assertThat(contrasts.stream().map(Number.class::cast).map(Number::doubleValue))
                .allMatch(contrast -> contrast >= 4.5);
        page.context().close();
    }

    @Test
    void onAPhoneTheMapIsAGridByRegion() {
        var page = openFigures(360, 740, ColorScheme.LIGHT, "&sur=HTI");

        assertThat(page.locator("svg.wide-map")).not().isVisible();
        assertThat(page.locator(".narrow-map a")).hasText("CHE");
        assertThat(page.locator(".narrow-map h3")).hasText("Western European and Other States");
        page.context().close();
    }

    private Page openFigures(int width, int height, ColorScheme scheme, String filters) {
        return open(width, height, scheme, "/recommendations/statistics?q=" + word + filters);
    }
}
