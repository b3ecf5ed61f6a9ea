/// Brings files of others into the record: takes them at the desk or the command line, rehearses, applies and undoes.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "files",
            "states",
            "vocabulary",
            "calendar",
            "recommendations",
            "recommendations.importing.tables",
            "recommendations.importing.labels",
            "recommendations.importing.layouts",
            "recommendations.importing.intake"
        })
package org.presessions.recommendations.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
