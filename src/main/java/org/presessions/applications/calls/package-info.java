/// The call for applications of a series: its window, deadline and extensions.
@NullMarked
@NamedInterface("calls")
package org.presessions.applications.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
