package org.presessions.meeting.log;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether two questions say nearly the same, in any language: by the pieces of three letters that they share.
final class Likeness {
    /// Share of all pieces of both. Of pairs that were tried, those that say the same share two thirds and more, others
    /// on
    /// one subject 0.42 at most.
    private static final double ALIKE = 0.5;

    private static final int PIECE = 3;

    private Likeness() {}

    /// The first of the others that is like it.
    static Optional<Question> first(Question question, List<Question> others) {
        return others.stream()
                .filter(other -> !other.id().equals(question.id()))
                .filter(other -> isAlike(question.text(), other.text()))
                .findFirst();
    }

    static boolean isAlike(String one, String other) {
        var some = pieces(one);
        var others = pieces(other);
        var common = new HashSet<>(some);
        common.retainAll(others);
        var all = some.size() + others.size() - common.size();
        return all > 0 && common.size() >= ALIKE * all;
    }

    private static Set<String> pieces(String text) {
        var letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return IntStream.rangeClosed(0, letters.length() - PIECE)
                .mapToObj(from -> letters.substring(from, from + PIECE))
                .collect(Collectors.toSet());
    }
}
