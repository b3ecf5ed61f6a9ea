/// The UPR database: recommendations, pledges, search, statistics. So far its vocabulary of issues.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.presessions.recommendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
