/// What everybody may see: statements that were approved and whose Pre-session was held, found by State, issue and
/// language.
@NullMarked
@NamedInterface("publishing")
package org.presessions.statements.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
