/// Home, series, Pre-sessions of a State, resources: the public pages that compose what the other modules offer.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "states", "calendar"})
package org.presessions.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
