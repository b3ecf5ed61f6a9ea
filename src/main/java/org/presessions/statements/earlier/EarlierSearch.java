package org.presessions.statements.earlier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a speaker looks for among earlier recommendations to the State under Review, from within the form.
///
/// @param block the issue of the statement for which it is looked for, by its slot
/// @param words see the search of the record; may be empty
/// @param from iso3 of the State that made them; empty for any
/// @param anyIssue whether those on other issues are wanted too
public record EarlierSearch(int block, String words, String from, boolean anyIssue) {
    public static final String BLOCK = "earlier-block";
    public static final String WORDS = "earlier-words";
    public static final String FROM = "earlier-from";
    public static final String ANY_ISSUE = "earlier-any";
    /// What was looked for when the page was made.
    public static final String ASKED = "earlier-asked";

    /// From a form or an address; absent where the search is closed.
    public static Optional<EarlierSearch> in(Map<String, List<String>> sent) {
        return number(text(sent, BLOCK))
                .map(block ->
                        new EarlierSearch(block, text(sent, WORDS), text(sent, FROM), sent.containsKey(ANY_ISSUE)));
    }

    /// All on one issue of a statement.
    public static EarlierSearch onIssue(int block) {
        return new EarlierSearch(block, "", "", false);
    }

    /// Whether the fields say other than what the page shows: Enter was pressed in one of them.
    public boolean isOtherThan(Map<String, List<String>> sent) {
        return sent.containsKey(ASKED) && !asked().equals(text(sent, ASKED));
    }

    /// As the page keeps it.
    public String asked() {
        return words + "|" + from;
    }

    /// As an address has it, with its place in the page.
    public String address() {
        return "?" + BLOCK + "=" + block + part(WORDS, words) + part(FROM, from)
                + (anyIssue ? "&" + ANY_ISSUE + "=true" : "") + "#earlier-" + block;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String text(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
