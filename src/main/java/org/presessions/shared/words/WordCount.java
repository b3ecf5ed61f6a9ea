package org.presessions.shared.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/// How many words a text has. `static/shared/word-count.js` counts by the same rule while one types.
public final class WordCount {
    /// No word ends at the dash of "2019–2021".
    private static final Pattern RANGE = Pattern.compile("(\\p{N})[\\x{2012}-\\x{2015}](?=\\p{N})");

    /// Spaces, those that are not seen too, the word space and the stops of Ethiopic, dashes between words.
    private static final Pattern BETWEEN =
            Pattern.compile("[\\p{Z}\\p{Cc}\\x{200B}\\x{1361}-\\x{1368}\\x{2012}-\\x{2015}\\x{2E3A}\\x{2E3B}]+|--+");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern WRITTEN_WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private WordCount() {}

    /// Runs without anything between words that hold a letter or a digit: "human-rights" is one word, a dash alone is
    /// none. Where words are written without spaces, as in Chinese or Thai, they are those that Unicode tells.
    public static int of(String text) {
        return BETWEEN.splitAsStream(RANGE.matcher(text).replaceAll("$1"))
                .mapToInt(WordCount::ofRun)
                .sum();
    }

    private static int ofRun(String run) {
        if (WRITTEN_WITHOUT_SPACES.matcher(run).find()) return segments(run);
        return LETTER_OR_DIGIT.matcher(run).find() ? 1 : 0;
    }

    private static int segments(String run) {
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(run);
        var count = 0;
        while (words.next() != BreakIterator.DONE) if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) count++;
        return count;
    }
}
