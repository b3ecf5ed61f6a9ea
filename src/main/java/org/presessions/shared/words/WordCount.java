package org.presessions.shared.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/// How many words a text has. `static/shared/word-count.js` counts by the same rule while one types.
public final class WordCount {
    private static final Pattern RUN = Pattern.compile("[^\\p{Z}\\p{Cc}]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern WRITTEN_WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private WordCount() {}

    /// Runs without spaces that hold a letter or a digit: "human-rights" is one word, a lone dash is none. Where words
    /// are written without spaces between them, as in Chinese or Thai, they are those that Unicode tells.
    public static int of(String text) {
        return RUN.matcher(text).results().mapToInt(run -> ofRun(run.group())).sum();
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
