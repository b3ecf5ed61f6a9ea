/// The outbox: every mail is a row first; it leaves by SMTP, or waits in a file where there is no mail server.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.presessions.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
