/// The labels that everything is sorted by: issues, affected persons, goals of sustainable development.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.presessions.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
