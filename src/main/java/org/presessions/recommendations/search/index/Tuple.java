package org.presessions.recommendations.search.index;

import java.util.EnumMap;
import java.util.Map;
import org.presessions.recommendations.search.query.Facet;

/// One combination of values in a [Bundle], as it stands in [Dictionary].
///
/// @param values by facet, the ordinals of its values
/// @param session Working Group session; 0 in bundles without
/// @param stateRank place of the State under Review in the list of English names; 0 in bundles without
record Tuple(Map<Facet, int[]> values, int session, int stateRank) {
    private static final int[] NONE = {};

    Tuple {
        values = new EnumMap<>(values);
    }

    int[] values(Facet facet) {
        return values.getOrDefault(facet, NONE);
    }
}
