package org.presessions.recommendations.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer to a [Query].
///
/// @param ids the numbers asked for, in the order asked for
/// @param counts by facet, the most frequent first. In a facet that is filtered they say what another choice there
///     would find; the values chosen are among them even with no hit
/// @param didYouMean other words that would find something
public record Found(
        long total, List<Long> ids, Map<Facet, List<Count>> counts, Optional<String> didYouMean, Freshness freshness) {
    public record Count(String value, long count) {}

    /// How much of the record the index knew.
    ///
    /// @param complete false while it is being made anew: `indexed` of about `total` recommendations were searched
    /// @param revision the last change of the record that it had seen
    public record Freshness(boolean complete, long indexed, long total, long revision) {}
}
