/// Written and video statements of the speakers, their checking and publication.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "files",
            "media",
            "states",
            "people",
            "calendar",
            "recommendations",
            "applications",
            "selection"
        })
package org.presessions.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
