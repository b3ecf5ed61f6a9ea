package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How files look that no formatter writes: templates, words, styles, scripts, SQL and the commands in `bin`. There is
/// none for jte, and those for the others need more than a JDK.
class LayoutTest {
    private static final Pattern WRITTEN_BY_HAND =
            Pattern.compile(".*\\.(jte|css|js|properties|sql|sh|awk)|(bin|bench)/\\w+");
    private static final Pattern UNTIDY = Pattern.compile("[\\t\\r\\uFEFF]|[ \\u00A0]\n|\n\n\n|^\n|\n\n\\z|[^\n]\\z");

    @Test
    void noTabsNoBlanksAtTheEndOfALineOneEmptyLineAtMost() throws IOException {
        for (var file : files()) {
            var text = Files.readString(file);
            assertThat(UNTIDY.matcher(text).results().map(found -> lineAt(text, found.start())))
                    .as("lines of %s", file)
                    .isEmpty();
        }
    }

    private static long lineAt(String text, int position) {
        return 1
                + text.substring(0, position)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static List<Path> files() throws IOException {
        try (var main = Files.walk(Path.of("src/main"));
                var bin = Files.walk(Path.of("bin"));
                var bench = Files.walk(Path.of("bench"))) {
            return Stream.of(main, bin, bench)
                    .flatMap(files -> files)
                    .filter(file -> WRITTEN_BY_HAND.matcher(file.toString()).matches())
                    .filter(file -> !file.toString().contains("/vendor/"))
                    .toList();
        }
    }
}
