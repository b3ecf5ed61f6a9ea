/// The box into which the public writes questions, where a Pre-session allows it. Nobody but moderators sees what is in
/// it.
@NullMarked
@NamedInterface("box")
package org.presessions.meeting.box;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
