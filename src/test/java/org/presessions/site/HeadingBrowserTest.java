package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// On a telephone no line of a heading ends with "Pre-", and what is copied is the word that everybody types.
@ServerTest
class HeadingBrowserTest {
    private static final Path PICTURES = Path.of("target/headings");

    /// How many lines the word takes.
    private static final String LINES = """
            heading => {
              const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
              while (text.nextNode()) {
                const at = text.currentNode.data.search(/pr[eé]-/i);
                if (at < 0) continue;
                const word = document.createRange();
                word.setStart(text.currentNode, at);
                word.setEnd(text.currentNode, text.currentNode.data.length);
                return new Set([...word.getClientRects()].map(line => line.top)).size;
              }
              return 0;
            }""";

    @Autowired
    Fixtures fixtures;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"en, Pre-session", "fr, ré-session", "es, Pre-sesi"})
    void theWordStandsOnOneLine(String language, String word) {
        var series = "/pre-sessions/" + fixtures.series("HTI").slug();
        try (var chromium = new Chromium()) {
            var page = chromium.browser()
                    .newPage(new Browser.NewPageOptions().setLocale(language).setViewportSize(360, 740));
            for (var path : List.of("/how-it-works", "/pre-sessions", series)) {
                page.navigate("http://localhost:" + port + path);
                for (var width : List.of(360, 320, 280, 240, 1280)) {
                    page.setViewportSize(width, 740);
                    picture(page, language + path.replace('/', '-') + "-" + width);
                    assertThat(page.locator("h1").evaluate(LINES))
                            .as("%s in %s at %d", path, language, width)
                            .isEqualTo(1);
                }
                page.locator("h1").selectText();
                assertThat(page.evaluate("getSelection().toString()").toString())
                        .contains(word);
            }
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
