/// Permanent Missions, delegates, invitations and answers.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "mail", "states", "people", "calendar", "protection"})
package org.presessions.missions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
