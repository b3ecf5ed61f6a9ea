/// Live sound in the room: browsers speak with our addresses alone, and an event of the meeting's log is the right to
/// be
/// heard.
@NullMarked
package org.presessions.meeting.live;

import org.jspecify.annotations.NullMarked;
