/// The programme of a series: its days and blocks, how long each takes, what does not fit, and what was published of
/// it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "media",
            "states",
            "calendar",
            "applications",
            "selection",
            "statements"
        })
package org.presessions.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
