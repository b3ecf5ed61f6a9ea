/// Written and video statements of the speakers, their checking and publication.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "files",
            "media :: documents",
            "media :: films",
            "media",
            "states",
            "people",
            "vocabulary",
            "calendar",
            "recommendations",
            "selection",
            "protection"
        })
package org.presessions.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
