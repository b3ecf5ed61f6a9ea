/// What somebody may want of a meeting, and what became of it.
@NullMarked
@NamedInterface("commands")
package org.presessions.meeting.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
