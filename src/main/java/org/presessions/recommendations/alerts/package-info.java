/// Tells people which recommendations are new, or changed in their text or a position: feeds, and mails for searches
/// that they gave a name.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "people",
            "recommendations",
            "recommendations.search :: query",
            "recommendations.search"
        })
package org.presessions.recommendations.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
