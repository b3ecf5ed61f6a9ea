/// What the labels in other people’s files mean.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "states", "vocabulary", "recommendations"})
package org.presessions.recommendations.importing.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
