package org.presessions.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Keeps "Pre-sessions" on one line in the heading of a page: browsers break a line after its hyphen, and a style can
/// forbid that for a whole element alone. What is searched for or copied is the same.
final class WholeWords {
    /// In all languages; a tag is passed over as it is.
    private static final Pattern WORD = Pattern.compile("<[^>]*>|\\b[Pp]r[eé]-\\p{L}+");

    private WholeWords() {}

    /// @param html a page, as it is sent
    static byte[] in(byte[] html) {
        var page = new String(html, StandardCharsets.ISO_8859_1); // a letter for a byte: places are the same
        var from = page.indexOf("<h1");
        var to = page.indexOf("</h1>", from);
        if (from < 0 || to < 0) return html;
        var heading = new String(html, from, to - from, StandardCharsets.UTF_8);
        var whole = of(heading).getBytes(StandardCharsets.UTF_8);
        var made = new ByteArrayOutputStream(html.length + whole.length);
        made.write(html, 0, from);
        made.writeBytes(whole);
        made.write(html, to, html.length - to);
        return made.toByteArray();
    }

    private static String of(String heading) {
        return WORD.matcher(heading)
                .replaceAll(found -> found.group().startsWith("<") ? "$0" : "<span class=\"whole\">$0</span>");
    }
}
