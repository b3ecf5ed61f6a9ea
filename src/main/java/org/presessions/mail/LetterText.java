package org.presessions.mail;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a letter, with fields where values will stand.
public record LetterText(String subject, String body) {
    private static final Pattern FIELD = Pattern.compile("\\[\\[([^\\[\\]]*)]]");

    /// Names of fields in the order in which they stand.
    public List<String> fields() {
        return Stream.of(subject, body)
                .flatMap(text -> FIELD.matcher(text).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /// With values in the place of fields; the link, which is none, stays.
    public LetterText with(Map<String, String> values) {
        return new LetterText(fill(subject, values).replaceAll("\\s+", " ").strip(), fill(body, values));
    }

    public boolean isEmpty() {
        return subject.isEmpty();
    }

    private static String fill(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
