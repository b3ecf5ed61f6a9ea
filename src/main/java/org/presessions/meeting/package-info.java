/// The live Pre-session: an append-only log of what happened, the screening in step, questions and the floor.
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
            "people :: sessions",
            "calendar",
            "selection",
            "protection",
            "statements",
            "programme",
            "missions",
            "badges"
        })
package org.presessions.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
