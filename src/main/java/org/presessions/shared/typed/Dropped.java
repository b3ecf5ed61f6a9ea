package org.presessions.shared.typed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A page that refuses a form and has no place for some of what was typed into it: it is shown all the same.
public final class Dropped {
    private Dropped() {}

    /// @param notice what shows these texts, in HTML
    /// @return the page as it was where it holds everything
    public static String into(String html, Typed typed, Function<List<String>, String> notice) {
        var page = Jsoup.parse(html);
        var shown = shown(page);
        var dropped = typed.texts().stream()
                .filter(text -> !shown.contains(bare(text)))
                .toList();
        var main = Optional.ofNullable(page.selectFirst("main"));
        if (dropped.isEmpty() || main.isEmpty()) return html;
        page.outputSettings().prettyPrint(false);
        main.get().prepend(notice.apply(dropped));
        return page.outerHtml();
    }

    private static String shown(Document page) {
        return bare(page.wholeText() + String.join(" ", page.select("[value]").eachAttr("value")));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
