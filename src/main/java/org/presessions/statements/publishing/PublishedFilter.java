package org.presessions.statements.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Option;

/// Which published statements somebody wants to see; what is empty is not asked for.
///
/// @param series slug
/// @param state slug of the State under Review
/// @param year in which the Pre-session was held, at its place
/// @param issue code
/// @param language code, of the text or of captions
/// @param words that all stand in it
record PublishedFilter(String series, String state, String year, String issue, String language, String words) {
    private static final int WORDS_AT_MOST = 200; // characters
    static final String PATH = "/published-statements";

    /// @param asked what the address says
    static PublishedFilter of(Map<String, String> asked) {
        return new PublishedFilter(
                asked.getOrDefault("series", ""),
                asked.getOrDefault("state", ""),
                asked.getOrDefault("year", ""),
                asked.getOrDefault("issue", ""),
                asked.getOrDefault("language", ""),
                shortened(asked.getOrDefault("q", "").strip()));
    }

    boolean isEmpty() {
        return fields().isEmpty();
    }

    boolean takes(PublishedStatement statement) {
        var preSession = statement.preSession();
        return isMet(series, preSession.series().slug())
                && isMet(state, preSession.state().slug())
                && isMet(year, yearOf(preSession))
                && (issue.isEmpty()
                        || statement.issues().stream().map(Option::value).anyMatch(issue::equals))
                && (language.isEmpty() || statement.isIn(language))
                && Stream.of(words.split("\\s+")).allMatch(statement::says);
    }

    private static String shortened(String typed) {
        return typed.length() > WORDS_AT_MOST ? typed.substring(0, WORDS_AT_MOST) : typed;
    }

    static String yearOf(PreSession preSession) {
        var at = preSession.held().until().or(() -> preSession.held().from()).orElse(Instant.EPOCH);
        return String.valueOf(at.atZone(preSession.series().zone()).getYear());
    }

    private static boolean isMet(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    /// Address of one page of what is found.
    String path(int page) {
        var fields = new LinkedHashMap<>(fields());
        if (page > 1) fields.put("page", String.valueOf(page));
        if (fields.isEmpty()) return PATH;
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("series", series);
        fields.put("state", state);
        fields.put("year", year);
        fields.put("issue", issue);
        fields.put("language", language);
        fields.put("q", words);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
