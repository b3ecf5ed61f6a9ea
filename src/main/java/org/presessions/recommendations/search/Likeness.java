package org.presessions.recommendations.search;

import java.util.HashSet;
import java.util.Set;
import org.presessions.recommendations.search.words.Analysis;
import org.presessions.recommendations.search.words.LittleWords;

/// How much two texts say the same, by the stems of their telling words (Dice).
public final class Likeness {
    private Likeness() {}

    /// @param language of both: `en`, `fr` or `es`
    /// @return 0 (no word in common) to 1 (the same words)
    public static double of(String one, String other, String language) {
        var ours = telling(one, language);
        var theirs = telling(other, language);
        if (ours.isEmpty() || theirs.isEmpty()) return 0;
        var common = new HashSet<>(ours);
        common.retainAll(theirs);
        return 2.0 * common.size() / (ours.size() + theirs.size());
    }

    private static Set<String> telling(String text, String language) {
        var words = new HashSet<>(Analysis.of(language).words(text));
        words.removeAll(LittleWords.all());
        return words;
    }
}
