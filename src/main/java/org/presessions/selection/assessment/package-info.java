/// What the secretariat thinks of each application, criterion by criterion.
@NullMarked
@NamedInterface("assessment")
package org.presessions.selection.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
