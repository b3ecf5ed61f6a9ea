package org.presessions.recommendations.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.search.query.Bundle;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;

/// The filters of a query, worked out for every combination of values instead of for every recommendation: which
/// facets a combination fails, as bits.
final class Selection {
    private final int[] @Nullable [] failing = new int[Bundle.ALL.length][];
    private final int[] bundles;

    Selection(Snapshot snapshot, Query query) {
        query.filters().forEach((facet, values) -> {
            var fulfilled = fulfilled(snapshot.values(facet), values, facet == Facet.ISSUE && query.allIssues());
            var bundle = facet.bundle().ordinal();
            var tuples = snapshot.tuples(facet.bundle());
            var bits = failing[bundle];
            if (bits == null) failing[bundle] = bits = new int[tuples.length];
            for (var i = 0; i < tuples.length; i++) if (!fulfilled.by(tuples[i].values(facet))) bits[i] |= facet.bit();
        });
        bundles = IntStream.range(0, failing.length)
                .filter(i -> failing[i] != null)
                .toArray();
    }

    boolean isEverything() {
        return bundles.length == 0;
    }

    /// The facets whose filters a recommendation fails.
    int failing(int[][] tuples, int doc) {
        var bits = 0;
        for (var bundle : bundles) {
            var those = failing[bundle];
            if (those != null) bits |= those[tuples[bundle][doc]];
        }
        return bits;
    }

    private interface Fulfilled {
        boolean by(int[] values);
    }

    private static Fulfilled fulfilled(List<String> known, List<String> chosen, boolean all) {
        var numbers = chosen.stream().mapToInt(known::indexOf).toArray();
        var wanted = new boolean[known.size()];
        for (var number : numbers) if (number >= 0) wanted[number] = true;
        IntPredicate isWanted = number -> number < wanted.length && wanted[number];
        if (!all) return values -> Arrays.stream(values).anyMatch(isWanted);
        return values -> Arrays.stream(values).filter(isWanted).count() == chosen.size();
    }
}
