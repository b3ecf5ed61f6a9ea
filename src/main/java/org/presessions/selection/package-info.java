/// Assessment of applications, the panel of each State, decisions and their letters.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "files",
            "states",
            "people",
            "people :: tokens",
            "vocabulary",
            "calendar",
            "applications :: calls",
            "applications :: answers",
            "applications :: form",
            "applications :: desk",
            "applications :: together",
            "applications"
        })
package org.presessions.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
