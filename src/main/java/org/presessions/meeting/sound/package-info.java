/// Who may be heard and seen in the room and backstage, and which of both a line is in.
@NullMarked
package org.presessions.meeting.sound;

import org.jspecify.annotations.NullMarked;
