/// What meetings there are: each State's own, and joint ones, made where a published programme puts the questions on
/// several States together.
@NullMarked
@NamedInterface("sittings")
package org.presessions.meeting.sittings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
