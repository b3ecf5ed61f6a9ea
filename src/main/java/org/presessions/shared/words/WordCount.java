package org.presessions.shared.words;

import java.util.regex.Pattern;

/// How many words a text has. `static/shared/word-count.js` counts by the same rule while one types.
public final class WordCount {
    private static final Pattern RUN = Pattern.compile("[^\\p{Z}\\p{Cc}]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private WordCount() {}

    /// Runs without spaces that hold a letter or a digit: "human-rights" is one word, a lone dash is none.
    public static int of(String text) {
        return (int) RUN.matcher(text)
                .results()
                .filter(run -> LETTER_OR_DIGIT.matcher(run.group()).find())
                .count();
    }
}
