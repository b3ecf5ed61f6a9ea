package org.presessions.recommendations.importing.layouts.uhri;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Words out of HTML, for reading, not for showing as HTML.
final class HtmlText {
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/?(?:p|div|li|ul|ol|tr|td|h\\d))\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private HtmlText() {}

    /// In one line, as a recommendation is.
    static String plain(String html) {
        var seen = UNSEEN.matcher(html).replaceAll(" ");
        var words = TAG.matcher(BREAK.matcher(seen).replaceAll(" ")).replaceAll("");
        return SPACE.matcher(HtmlUtils.htmlUnescape(words)).replaceAll(" ").strip();
    }
}
