package org.presessions.applications.editing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Names of what was added, made from its English words: for addresses, files and answers.
final class Names {
    private static final int LENGTH_AT_MOST = 40;

    private Names() {}

    /// "Have you spoken before?" is `own-have-you-spoken-before`.
    ///
    /// @param taken what is not free
    static String free(String prefix, String text, Predicate<String> taken) {
        var name = prefix + slug(text);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : name + "-" + number)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var kept = plain.replaceAll("^-", "");
        return kept.substring(0, Math.min(kept.length(), LENGTH_AT_MOST)).replaceAll("-$", "");
    }
}
