/// Understands the rows of a file and writes them into the record, and says what it found.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "states",
            "calendar",
            "recommendations",
            "recommendations.importing.tables",
            "recommendations.importing.labels",
            "recommendations.importing.layouts"
        })
package org.presessions.recommendations.importing.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
