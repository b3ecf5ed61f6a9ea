/// Hands the record out: as files, as a nightly dump, and to programs.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "states",
            "vocabulary",
            "calendar",
            "recommendations",
            "recommendations.search :: query",
            "recommendations.search"
        })
package org.presessions.recommendations.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
