/// The room as whoever is in it sees it: the screen, questions, hands, captions and channels.
@NullMarked
package org.presessions.meeting.room;

import org.jspecify.annotations.NullMarked;
