/// Sample data, made up and announced as such, with ways to try every role.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "mail",
            "files",
            "states",
            "people",
            "vocabulary",
            "calendar",
            "recommendations",
            "applications :: announcements",
            "applications :: calls",
            "applications :: answers",
            "applications",
            "selection :: assessment",
            "selection",
            "protection",
            "statements :: captions",
            "statements :: publishing",
            "statements :: text",
            "statements",
            "missions :: register",
            "missions",
            "meeting :: commands",
            "meeting"
        })
package org.presessions.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
