package org.presessions.selection.assessment;

import java.util.Optional;
import org.presessions.shared.Task;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.Words;

/// One of the things that an assessor scores from 0 to [#SCORE_AT_MOST].
///
/// @param key part of the message key `selection.criterion.<key>`, where it has no words of its own
/// @param weight how much it counts in the mean
/// @param own what the secretariat calls it
public record Criterion(String key, int weight, Optional<Wording> own) {
    public static final int SCORE_AT_MOST = 4;
    static final int WEIGHT_AT_MOST = 5;

    /// One that the program has words for.
    public Criterion(String key, int weight) {
        this(key, weight, Optional.empty());
    }

    /// Its label as a value of a sentence.
    Object named() {
        return own.<Object>map(wording -> wording).orElseGet(() -> Task.Sentence.of("selection.criterion." + key));
    }

    String label(Words words) {
        return own.map(wording -> wording.in(words.locale())).orElseGet(() -> words.t("selection.criterion." + key));
    }
}
