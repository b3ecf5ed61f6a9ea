/// Append-only record of who did what to what, hash-chained.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.presessions.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
