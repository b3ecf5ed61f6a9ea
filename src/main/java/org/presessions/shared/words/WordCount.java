package org.presessions.shared.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// How many words a text has. `static/shared/word-count.js` counts by the same rule while one types.
public final class WordCount {
    /// No word ends at the dash of "2019–2021".
    private static final Pattern RANGE = Pattern.compile("(\\p{N})[\\x{2012}-\\x{2015}](?=\\p{N})");

    private static final Set<Character.UnicodeScript> WRITTEN_WITHOUT_SPACES = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private static final int THAI = 0x0E00; // the first sign of all of these

    private WordCount() {}

    /// Runs without anything between words that hold a letter or a digit: "human-rights" is one word, a dash alone is
    /// none. Where words are written without spaces, as in Chinese or Thai, they are those that Unicode tells.
    public static int of(String text) {
        var words = 0;
        var from = 0;
        for (int at = 0, sign; at < text.length(); at += Character.charCount(sign)) {
            sign = text.codePointAt(at);
            if (!isBetween(text, at, sign)) continue;
            words += ofRun(text.substring(from, at));
            from = at + Character.charCount(sign);
        }
        return words + ofRun(text.substring(from));
    }

    /// Spaces, those that are not seen too, the word space and the stops of Ethiopic, dashes between words.
    private static boolean isBetween(String text, int at, int sign) {
        if (sign == '-') return text.startsWith("--", at) || text.startsWith("--", at - 1);
        if (sign >= 0x2012 && sign <= 0x2015) return !isOfRange(text, at);
        return Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || sign == 0x200B
                || sign >= 0x1361 && sign <= 0x1368
                || sign == 0x2E3A
                || sign == 0x2E3B;
    }

    private static boolean isOfRange(String text, int dash) {
        return dash > 0
                && dash + 1 < text.length()
                && isNumber(text.codePointBefore(dash))
                && isNumber(text.codePointAt(dash + 1));
    }

    private static boolean isNumber(int sign) {
        return switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static int ofRun(String run) {
        if (run.codePoints().anyMatch(WordCount::isWrittenWithoutSpaces))
            return segments(RANGE.matcher(run).replaceAll("$1"));
        return run.codePoints().anyMatch(sign -> Character.isLetter(sign) || isNumber(sign)) ? 1 : 0;
    }

    private static boolean isWrittenWithoutSpaces(int sign) {
        return sign >= THAI && WRITTEN_WITHOUT_SPACES.contains(Character.UnicodeScript.of(sign));
    }

    private static int segments(String run) {
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(run);
        var count = 0;
        while (words.next() != BreakIterator.DONE) if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) count++;
        return count;
    }
}
