/// Kinds of files that can be imported, recognised by their content; a folder for each source.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "states",
            "recommendations.importing.tables",
            "recommendations.importing.labels"
        })
package org.presessions.recommendations.importing.layouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
