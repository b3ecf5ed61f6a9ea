/// What somebody in the room asks of the secretariat, in private.
@NullMarked
package org.presessions.meeting.help;

import org.jspecify.annotations.NullMarked;
