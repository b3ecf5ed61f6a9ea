/// The UPR database: recommendations, pledges, search, statistics, import and export.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "states"})
package org.presessions.recommendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
