package org.presessions.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FilledFormTest {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><body><main><h1>A page</h1>
            <form method="get" action="/a"><input name="line"></form>
            <form method="post" action="/a?x=1#here">
            <input type="hidden" name="version" value="7">
            <input name="line" value="old"><input type="email" name="email">
            <textarea name="long">
            old</textarea><textarea name="other">

            first line empty</textarea>
            <select name="chosen"><option value="one" selected>One</option><option value="two">Two</option></select>
            <input type="checkbox" name="many" value="a" checked><input type="checkbox" name="many" value="b">
            <input type="checkbox" name="agreed" checked>
            <input name="twice"><input name="twice">
            <button name="act" value="save">Save</button>
            </form></main></body></html>
            """;

    private final List<String> rest = new ArrayList<>();

    @Test
    void everyFieldHasWhatWasTypedAndTheRestIsNamed() {
        var form = Jsoup.parse(back(
                        "version", "6",
                        "line", "A \"line\" <b>",
                        "email", "a@example.org",
                        "long", "\nTwo\n\nlines & more",
                        "chosen", "two",
                        "many", "b",
                        "twice", "First one",
                        "twice", "Second one",
                        "act", "Hand in",
                        "gone", "No field any more"))
                .select("form[method=post]");
        assertThat(form.select("[name=version]").val()).isEqualTo("7");
        assertThat(form.select("[name=line]").val()).isEqualTo("A \"line\" <b>");
        assertThat(form.select("[name=email]").val()).isEqualTo("a@example.org");
        assertThat(form.expectFirst("[name=long]").wholeText()).isEqualTo("\nTwo\n\nlines & more");
        assertThat(form.select("option[selected]").eachAttr("value")).containsExactly("two");
        assertThat(form.select("input[checked]").eachAttr("name")).containsExactly("many");
        assertThat(form.select("input[checked]").eachAttr("value")).containsExactly("b");
        assertThat(form.select("[name=twice]").eachAttr("value")).containsExactly("First one", "Second one");
        assertThat(rest).containsExactly("No field any more");
    }

    @Test
    void allElseOfThePageStaysAsItWas() {
        assertThat(back("email", "Some@example.org"))
                .startsWith("<!doctype html>\n<html lang=\"en\"><head></head><body><main><p>notice</p><h1>A page</h1>")
                .contains(
                        "<textarea name=\"other\">\n\nfirst line empty</textarea>",
                        "<input name=\"line\" value=\"old\">");
    }

    @Test
    void aPageWithoutThatFormIsLeftAlone() {
        var kept = new Unsent.Kept(typed("/elsewhere", "line", "Some words"), Instant.EPOCH);
        assertThat(Returned.into(PAGE, "/a", List.of(kept), news -> "<p>notice</p>"))
                .isSameAs(PAGE);
        var other = new Unsent.Kept(typed("/a", "nothing", "Some words"), Instant.EPOCH);
        assertThat(Returned.into(PAGE, "/a", List.of(other), news -> "<p>notice</p>"))
                .isSameAs(PAGE);
    }

    private String back(String... fields) {
        var kept = new Unsent.Kept(typed("/a", fields), Instant.EPOCH);
        return Returned.into(PAGE, "/a", List.of(kept), news -> {
            rest.addAll(news.rest());
            return "<p>notice</p>";
        });
    }

    private static Typed typed(String action, String... fields) {
        return new Typed(
                action,
                "",
                Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                        .map(i -> new Typed.Field(fields[i], fields[i + 1]))
                        .toList());
    }
}
