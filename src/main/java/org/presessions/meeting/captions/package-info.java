/// Live captions: typed by whom the desk named, seen at once by everybody in the room, kept where the speaker's choice
/// allows it.
@NullMarked
package org.presessions.meeting.captions;

import org.jspecify.annotations.NullMarked;
