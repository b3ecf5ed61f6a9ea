/// The secretariat’s side: applications as staff may see them, what waits at each State, and who may still come in
/// late.
@NullMarked
@NamedInterface("desk")
package org.presessions.applications.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
