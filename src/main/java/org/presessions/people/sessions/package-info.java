/// The sessions of browsers: the database knows each by a hash of what the browser holds, and none lives for ever.
@NullMarked
@NamedInterface("sessions")
package org.presessions.people.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
