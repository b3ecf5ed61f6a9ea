package org.presessions.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Which of the letters that wait: those of a kind, and of these the ones whose subject or address holds some words.
///
/// @param q empty for all of the kind
public record LetterChoice(String kind, String q) {
    public LetterChoice {
        q = q.strip();
    }

    /// The page that shows them.
    public String path() {
        return "/desk/outbox/groups/" + encoded(kind) + query();
    }

    /// The page that asks before they leave.
    public String releasePath() {
        return "/desk/outbox/groups/" + encoded(kind) + "/release" + query();
    }

    public String path(int page) {
        return path() + (q.isEmpty() ? "?" : "&") + "page=" + page;
    }

    public String randomPath() {
        return path() + (q.isEmpty() ? "?" : "&") + "random=true";
    }

    private String query() {
        return q.isEmpty() ? "" : "?q=" + encoded(q);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
