/// What may be known of a speaker, by whom and from when: the one place that decides.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "mail",
            "states",
            "people",
            "calendar",
            "applications :: answers",
            "applications :: desk",
            "applications",
            "selection"
        })
package org.presessions.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
