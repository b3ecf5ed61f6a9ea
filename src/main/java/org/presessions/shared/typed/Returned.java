package org.presessions.shared.typed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page in which a form has its words again.
public final class Returned {
    /// @param rest texts for which the form has no field any more
    public record News(Unsent.Kept kept, List<String> rest) {}

    private Returned() {}

    /// @param path of the page
    /// @param notice what says so over the page, in HTML
    /// @return the page as it was where none of its forms is meant
    public static String into(String html, String path, List<Unsent.Kept> kept, Function<News, String> notice) {
        var page = isWhole(html) ? Jsoup.parse(html) : fragment(html);
        page.outputSettings().prettyPrint(false);
        var found = false;
        for (var one : kept) {
            var form = FilledForm.in(page, path, one.typed());
            if (form.isEmpty()) continue;
            var news = new News(one, form.get().fill());
            main(page).ifPresent(main -> main.prepend(notice.apply(news)));
            found = true;
        }
        if (!found) return html;
        return isWhole(html) ? page.outerHtml() : page.body().html();
    }

    private static boolean isWhole(String html) {
        return html.regionMatches(true, 0, "<!doctype", 0, 9);
    }

    private static Document fragment(String html) {
        return Jsoup.parseBodyFragment(html);
    }

    private static Optional<Element> main(Document page) {
        return Optional.ofNullable(page.selectFirst("main"));
    }
}
