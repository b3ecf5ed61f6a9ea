/// The moderator’s desk: what is on screen, what comes next, the queue, hands, the door and who asks for help.
@NullMarked
package org.presessions.meeting.desk;

import org.jspecify.annotations.NullMarked;
