package org.presessions.recommendations.exporting;

import java.util.List;
import org.presessions.recommendations.search.query.Facet;

/// One of the two States of a recommendation.
///
/// @param iso3 ISO 3166-1 alpha-3; empty where the source does not know who recommended
/// @param name in English; empty likewise
record Side(String iso3, String name, String group, List<String> organisations) {
    /// As files, addresses and the API spell it: `unknown` where nobody knows it.
    String code() {
        return iso3.isEmpty() ? Facet.UNKNOWN_STATE : iso3;
    }
}
