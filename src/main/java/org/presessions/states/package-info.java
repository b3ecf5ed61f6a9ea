/// The 193 Member States and the two observer States of the UPR: names in the UN's languages, regional groups; and the
/// observers with missions in Geneva that are no States.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.presessions.states;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
