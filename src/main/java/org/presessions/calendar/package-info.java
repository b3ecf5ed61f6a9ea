/// UPR cycles, Working Group sessions and reviews; a series of Pre-sessions and the Pre-session of each State.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "states"})
package org.presessions.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
