/// Which missions there are, in which language and where they are written to: edited at the desk, or brought in as a
/// file.
@NullMarked
@NamedInterface("register")
package org.presessions.missions.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
