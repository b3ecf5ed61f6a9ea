/// Who comes to a hall: badges with a code, and the check-in at the door, by telephone and without a line too.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "states",
            "calendar",
            "selection",
            "protection",
            "missions :: register",
            "missions"
        })
package org.presessions.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
