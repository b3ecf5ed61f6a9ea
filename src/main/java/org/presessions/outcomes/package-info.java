/// What a Pre-session leaves in the hands of delegations: the brief, as a page, DOCX and PDF.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "states",
            "people",
            "vocabulary",
            "calendar",
            "selection",
            "protection",
            "statements :: text",
            "statements :: earlier",
            "statements",
            "missions",
            "badges",
            "meeting"
        })
package org.presessions.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
