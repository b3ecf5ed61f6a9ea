package org.presessions.recommendations.search.query;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody looks for. Within a facet one of the values is enough, between facets all have to hold.
///
/// @param words see [WordsParser]; empty for all recommendations
/// @param filters sorted, without facets that have no value
/// @param allIssues whether each of the chosen issues is wanted, not any of them
public record Query(String words, Map<Facet, List<String>> filters, boolean allIssues, Sort sort) {
    public static final Query EVERYTHING = new Query("", Map.of(), false, Optional.empty());

    public Query {
        words = words.strip();
        filters = normalised(filters);
        allIssues = allIssues && filters.getOrDefault(Facet.ISSUE, List.of()).size() > 1;
        if (words.isEmpty() && sort == Sort.RELEVANCE) sort = Sort.NEWEST;
    }

    /// @param sort empty for what is usual with or without words
    public Query(String words, Map<Facet, List<String>> filters, boolean allIssues, Optional<Sort> sort) {
        this(words, filters, allIssues, sort.orElse(Sort.usual(words)));
    }

    public List<String> chosen(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    /// The same with other values in one facet; none to take the filter away.
    public Query with(Facet facet, Collection<String> values) {
        var changed = new EnumMap<Facet, List<String>>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, List.copyOf(values));
        return new Query(words, changed, allIssues, sort);
    }

    /// The same without one of the values in a facet.
    public Query without(Facet facet, String value) {
        return with(
                facet,
                chosen(facet).stream().filter(other -> !other.equals(value)).toList());
    }

    public Query withWords(String others) {
        return new Query(others, filters, allIssues, sort);
    }

    public Query sorted(Sort other) {
        return new Query(words, filters, allIssues, other);
    }

    public boolean isEverything() {
        return words.isEmpty() && filters.isEmpty();
    }

    private static Map<Facet, List<String>> normalised(Map<Facet, List<String>> filters) {
        var sorted = new EnumMap<Facet, List<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty())
                sorted.put(facet, values.stream().sorted().distinct().toList());
        });
        return Collections.unmodifiableMap(sorted);
    }
}
