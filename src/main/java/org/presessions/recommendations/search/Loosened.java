package org.presessions.recommendations.search;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.shared.words.Words;

/// A search that asks for one thing less, and what it would find.
///
/// @param asked what it was before
record Loosened(Query asked, Query query, long count) {
    private static final int AT_MOST = 8;

    /// Without one value of a filter, or without the words; only those that find something, the most first.
    static List<Loosened> of(Query query, ToLongFunction<Query> total) {
        var filters = query.filters().entrySet().stream()
                .flatMap(filter -> filter.getValue().stream().map(value -> query.without(filter.getKey(), value)));
        return Stream.concat(Stream.of(query.withWords("")), filters)
                .filter(other -> !other.equals(query) && !other.isEverything())
                .limit(AT_MOST)
                .map(other -> new Loosened(query, other, total.applyAsLong(other)))
                .filter(other -> other.count() > 0)
                .sorted(Comparator.comparingLong(Loosened::count).reversed())
                .toList();
    }

    /// What it leaves out.
    String without(FacetLabels.InWords labels, Words words) {
        return asked.filters().keySet().stream()
                .flatMap(facet -> left(facet)
                        .map(value -> words.t(
                                "recommendations.search.without", labels.facet(facet), labels.value(facet, value))))
                .findFirst()
                .orElseGet(() -> words.t("recommendations.search.without-words", labels.quoted(asked.words())));
    }

    private Stream<String> left(Facet facet) {
        return asked.chosen(facet).stream().filter(value -> !query.chosen(facet).contains(value));
    }
}
