package org.presessions.recommendations.search.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which words mean the same. A word is recognised by its stem in any of the languages: who types "girls" finds what is
/// said of the group in which "girl" stands.
public final class Meanings {
    public static final Meanings NONE = new Meanings(List.of());

    /// One thing that has to be met, in one of several ways.
    ///
    /// @param ways the first as it was typed, each one or more words
    record Unit(List<List<String>> ways) {}

    private final Map<Analysis, Map<List<String>, Set<List<String>>>> byStems = new EnumMap<>(Analysis.class);
    private final int longest;

    /// @param groups of words and wordings with the same meaning
    public Meanings(List<List<String>> groups) {
        for (var language : Analysis.LANGUAGES) byStems.put(language, new HashMap<>());
        for (var group : groups)
            add(group.stream()
                    .map(Analysis.PLAIN::words)
                    .filter(words -> !words.isEmpty())
                    .toList());
        longest = byStems.values().stream()
                .flatMap(stems -> stems.keySet().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private void add(List<List<String>> group) {
        byStems.forEach((language, stems) -> {
            for (var words : group)
                stems.computeIfAbsent(language.stems(words), unseen -> new LinkedHashSet<>())
                        .addAll(group);
        });
    }

    /// Cuts words side by side into the things they say: the longest known wording first.
    List<Unit> units(List<String> words) {
        var units = new ArrayList<Unit>();
        for (var at = 0; at < words.size(); ) {
            var unit = longestAt(words, at);
            units.add(unit);
            at += unit.ways().getFirst().size();
        }
        return units;
    }

    private Unit longestAt(List<String> words, int at) {
        for (var size = Math.min(longest, words.size() - at); size > 0; size--) {
            var typed = words.subList(at, at + size);
            var same = sameAs(typed);
            if (!same.isEmpty()) return unit(typed, same);
        }
        return new Unit(List.of(List.of(words.get(at))));
    }

    private Set<List<String>> sameAs(List<String> typed) {
        var same = new LinkedHashSet<List<String>>();
        byStems.forEach((language, stems) -> same.addAll(stems.getOrDefault(language.stems(typed), Set.of())));
        return same;
    }

    private static Unit unit(List<String> typed, Set<List<String>> same) {
        var ways = new ArrayList<List<String>>();
        ways.add(List.copyOf(typed));
        same.stream().filter(way -> !way.equals(typed)).forEach(ways::add);
        return new Unit(ways);
    }
}
