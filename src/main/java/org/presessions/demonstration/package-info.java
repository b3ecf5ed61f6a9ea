/// Sample data, made up and announced as such, with ways to try every role.
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
            "selection",
            "statements",
            "missions",
            "meeting",
            "outcomes"
        })
package org.presessions.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
