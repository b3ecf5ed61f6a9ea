package org.presessions.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Pre-sessions 40, Pre-sessions",
        "Haïti\u202F: pré-session du 3 décembre, pré-session",
        "Período — Pre-sesión de Haití, Pre-sesión"
    })
    void theWordIsOneOfItsOwnInTheHeading(String heading, String word) {
        assertThat(in("<title>é %s</title><h1 id=\"pre-s\">%s</h1><p>%s</p>".formatted(heading, heading, heading)))
                .isEqualTo("<title>é %s</title><h1 id=\"pre-s\">%s</h1><p>%s</p>"
                        .formatted(
                                heading, heading.replace(word, "<span class=\"whole\">" + word + "</span>"), heading));
    }

    @Test
    void whatIsNoHeadingAndHasNoSuchWordStaysAsItIs() {
        for (var page :
                new String[] {"", "<p>Pre-sessions</p>", "<h1>Pre-sessions", "</h1><p>", "<h1>Réponses $1</h1>"})
            assertThat(in(page)).isEqualTo(page);
    }

    private static String in(String page) {
        return new String(WholeWords.in(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
