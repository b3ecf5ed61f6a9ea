/// Home, series, the Pre-session of a State, the secretariat’s desk: pages that compose what the other modules offer.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "files",
            "media",
            "people",
            "states",
            "calendar",
            "recommendations",
            "selection",
            "applications :: announcements",
            "applications :: calls",
            "selection",
            "statements :: publishing",
            "statements",
            "missions :: register",
            "missions",
            "meeting",
            "meeting :: box",
            "meeting :: parts",
            "meeting :: sittings"
        })
package org.presessions.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
