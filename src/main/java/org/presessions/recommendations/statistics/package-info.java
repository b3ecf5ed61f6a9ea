/// Counts result sets: by facet, across two facets, over time; as tables and as pictures.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "states",
            "recommendations",
            "recommendations.search :: query",
            "recommendations.search"
        })
package org.presessions.recommendations.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
