package org.presessions.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Chromium;

/// What one reads while one types is what the server counts.
class WordCountBrowserTest {
    private static final Path COUNTER = Path.of("src/main/resources/static/shared/word-count.js");

    @Test
    @SuppressWarnings("unchecked")
    void aBrowserCountsAsTheServerDoes() throws IOException {
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = context.newPage();
            var counted = (Map<String, Integer>)
                    page.evaluate("""
                    async ([code, texts]) => {
                      const address = "data:text/javascript;charset=utf-8," + encodeURIComponent(code);
                      const { words } = await import(address);
                      return Object.fromEntries(texts.map((text) => [text, words(text)]));
                    }""", List.of(Files.readString(COUNTER), List.copyOf(CountedTexts.ALL.keySet())));
            assertThat(counted).containsExactlyInAnyOrderEntriesOf(CountedTexts.ALL);
        }
    }
}
