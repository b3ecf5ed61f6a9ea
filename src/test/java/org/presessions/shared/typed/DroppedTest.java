package org.presessions.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DroppedTest {
    private static final String PAGE = """
            <!doctype html><html><body><main><h1>Too late</h1>
            <p>Said before: An answer.</p><input name="line" value="A line"><textarea name="long">
            Two
            lines</textarea></main></body></html>
            """;

    private final List<String> shown = new ArrayList<>();

    @Test
    void whatThePageHasNoPlaceForIsShownOverIt() {
        var page = into("An answer.", "A line", "Two\r\nlines", "A reason <b>that</b> was dropped", "a-code-of-ours");
        assertThat(shown).containsExactly("A reason <b>that</b> was dropped");
        assertThat(page).contains("<main><p>notice</p><h1>Too late</h1>");
    }

    @Test
    void aPageThatHoldsEverythingStaysAsItWas() {
        assertThat(into("A line", "Two\nlines")).isSameAs(PAGE);
        assertThat(shown).isEmpty();
    }

    private String into(String... typed) {
        var fields = List.of(typed).stream()
                .map(value -> new Typed.Field("field", value))
                .toList();
        return Dropped.into(PAGE, new Typed("/a", "", fields), texts -> {
            shown.addAll(texts);
            return "<p>notice</p>";
        });
    }
}
