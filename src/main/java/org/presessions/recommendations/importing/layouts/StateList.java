package org.presessions.recommendations.importing.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.presessions.states.Spellings;

/// Takes apart what stands in one bracket: "Bolivia (Plurinational State of)", "France, Germany and Italy", "Trinidad
/// and Tobago". A comma or an "and" may part two names or belong to one.
public final class StateList {
    private static final Pattern BREAK = Pattern.compile(
            "\\s*[,;/\\n]\\s*(?:(?:and|et|y|e)\\s+)?|\\s+(?:and|et|y|e|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final int PIECES_OF_A_NAME = 4;

    private final Predicate<String> known;

    public StateList(Predicate<String> known) {
        this.known = known;
    }

    /// The names as worded; absent when something in it is not a State's name.
    public Optional<List<String>> names(String words) {
        var whole = words.strip();
        if (Spellings.speaksForOthers(whole)) return known.test(whole) ? Optional.of(List.of(whole)) : Optional.empty();
        return from(whole, pieces(whole), 0);
    }

    /// Each piece as it begins and ends in the words.
    private static List<int[]> pieces(String words) {
        var pieces = new ArrayList<int[]>();
        var breaks = BREAK.matcher(words);
        int begin = 0;
        while (breaks.find()) {
            if (breaks.start() > begin) pieces.add(new int[] {begin, breaks.start()});
            begin = breaks.end();
        }
        if (begin < words.length()) pieces.add(new int[] {begin, words.length()});
        return pieces;
    }

    /// The longest name first, so that "Trinidad and Tobago" stays one.
    private Optional<List<String>> from(String words, List<int[]> pieces, int first) {
        if (first == pieces.size()) return first == 0 ? Optional.empty() : Optional.of(List.of());
        for (int last = Math.min(pieces.size(), first + PIECES_OF_A_NAME) - 1; last >= first; last--) {
            var name = words.substring(pieces.get(first)[0], pieces.get(last)[1]);
            if (!known.test(name)) continue;
            var rest = from(words, pieces, last + 1);
            if (rest.isPresent()) return Optional.of(with(name, rest.get()));
        }
        return Optional.empty();
    }

    private static List<String> with(String name, List<String> rest) {
        var all = new ArrayList<String>();
        all.add(name);
        all.addAll(rest);
        return all;
    }
}
