package org.presessions.mail.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which of the letters that wait: those of a kind, and of these the ones whose subject or address holds some words.
///
/// @param q empty for all of the kind
/// @param series of which one they tell, as addresses name it; empty for all
/// @param state the same of the State
public record LetterChoice(String kind, String q, String series, String state) {
    public LetterChoice {
        q = q.strip();
    }

    public LetterChoice(String kind, String q) {
        this(kind, q, "", "");
    }

    /// Of these the ones about one State of a series.
    public LetterChoice about(LetterTopic topic) {
        return new LetterChoice(kind, q, topic.series(), topic.state());
    }

    public boolean isAbout(LetterTopic topic) {
        return series.equals(topic.series()) && state.equals(topic.state());
    }

    /// Whether the letters are all of the kind.
    public boolean isWhole() {
        return q.isEmpty() && series.isEmpty() && state.isEmpty();
    }

    /// The page that shows them.
    public String path() {
        return "/desk/outbox/groups/" + encoded(kind) + query();
    }

    /// The page that asks before they leave.
    public String releasePath() {
        return "/desk/outbox/groups/" + encoded(kind) + "/release" + query();
    }

    /// The page that adds a sentence to them.
    public String sentencePath() {
        return "/desk/outbox/groups/" + encoded(kind) + "/sentence" + query();
    }

    public String path(int page) {
        return path() + (isWhole() ? "?" : "&") + "page=" + page;
    }

    public String randomPath() {
        return path() + (isWhole() ? "?" : "&") + "random=true";
    }

    private String query() {
        var query = Stream.of(pair("q", q), pair("series", series), pair("state", state))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + encoded(value);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
