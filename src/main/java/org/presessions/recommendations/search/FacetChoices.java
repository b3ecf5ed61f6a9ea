package org.presessions.recommendations.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Found;
import org.presessions.recommendations.search.query.Found.Count;
import org.presessions.recommendations.search.query.Query;
import org.presessions.shared.parts.Bar;

/// A facet as the page offers it: the values chosen and the most frequent ones to tick, all others to pick from a list.
///
/// @param ticked with the chosen ones first
/// @param more in the alphabetical order of the language, or in the order of numbers
record FacetChoices(Facet facet, String label, List<Choice> ticked, List<Choice> more, boolean chosen) {
    private static final int TICKED = 6;

    record Choice(String value, String label, long count, boolean chosen) {}

    /// The length of a choice's bar beside the others', as SVG takes it.
    String width(Choice choice) {
        var most = Stream.concat(ticked.stream(), more.stream())
                .mapToLong(Choice::count)
                .max()
                .orElse(0);
        return Bar.width(choice.count(), most);
    }

    static List<FacetChoices> of(Query query, Found found, FacetLabels.InWords labels) {
        return Arrays.stream(Facet.values())
                .map(facet -> of(facet, query.chosen(facet), found.counts(), labels))
                .filter(choices -> !choices.ticked().isEmpty())
                .toList();
    }

    private static FacetChoices of(
            Facet facet, List<String> chosen, Map<Facet, List<Count>> counts, FacetLabels.InWords labels) {
        var all = counts.getOrDefault(facet, List.of()).stream()
                .map(count -> new Choice(
                        count.value(),
                        labels.value(facet, count.value()),
                        count.count(),
                        chosen.contains(count.value())))
                .filter(choice -> choice.count() > 0 || choice.chosen())
                .toList();
        var ticked = new ArrayList<>(all.stream().filter(Choice::chosen).toList());
        var others = all.stream().filter(choice -> !choice.chosen()).toList();
        var few = others.size() <= TICKED + 1 ? others.size() : Math.max(TICKED - ticked.size(), 2);
        ticked.addAll(others.subList(0, Math.min(few, others.size())));
        var more = others.stream().skip(few).sorted(order(facet, labels)).toList();
        return new FacetChoices(facet, labels.facet(facet), ticked, more, !chosen.isEmpty());
    }

    private static Comparator<Choice> order(Facet facet, FacetLabels.InWords labels) {
        if (facet.isNumbered())
            return Comparator.comparingInt((Choice choice) -> Integer.parseInt(choice.value()))
                    .reversed();
        return Comparator.comparing(Choice::label, labels.alphabet());
    }
}
