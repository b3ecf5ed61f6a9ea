package org.presessions.mail.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.presessions.shared.FieldErrors;

/// A sentence that is added to many letters, in each of their languages.
///
/// @param sentences by language; empty where none was typed
record SentenceForm(Map<Locale, String> sentences) {
    private static final int LENGTH = 1000;

    static SentenceForm parse(Map<String, String> sent, Set<Locale> languages) {
        var sentences = new LinkedHashMap<Locale, String>();
        languages.forEach(language ->
                sentences.put(language, sent.getOrDefault(field(language), "").strip()));
        return new SentenceForm(sentences);
    }

    static String field(Locale language) {
        return "sentence-" + language.getLanguage();
    }

    String of(Locale language) {
        return sentences.getOrDefault(language, "");
    }

    /// Nobody gets half of it: what is said to some is said to all.
    FieldErrors check() {
        var errors = new FieldErrors();
        sentences.forEach((language, text) -> {
            errors.addIf(text.isEmpty() || text.length() > LENGTH, field(language), "mail.error.sentence", LENGTH);
            errors.addIf(text.contains("[["), field(language), "mail.error.sentence-field");
        });
        return errors;
    }

    /// Before the last paragraph, which says who writes.
    String into(String body, Locale language) {
        var text = body.stripTrailing();
        var last = text.lastIndexOf("\n\n");
        if (last < 0) return text + "\n\n" + of(language) + "\n";
        return text.substring(0, last) + "\n\n" + of(language) + text.substring(last) + "\n";
    }
}
