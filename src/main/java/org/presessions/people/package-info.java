/// Persons and their roles, and how they sign in: by a link in the mail.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "mail"})
package org.presessions.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
