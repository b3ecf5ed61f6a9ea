/// Ready-made questions about one State: what it promised, whom to lobby, what it asks of others, how it compares.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "states",
            "vocabulary",
            "calendar",
            "recommendations",
            "recommendations.search :: query",
            "recommendations.search",
            "recommendations.statistics"
        })
package org.presessions.recommendations.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
