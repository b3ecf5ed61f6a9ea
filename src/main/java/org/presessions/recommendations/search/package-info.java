/// Finds recommendations by words and facets; what is found follows the record.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "states", "vocabulary", "calendar", "recommendations"})
package org.presessions.recommendations.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
