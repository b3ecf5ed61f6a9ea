/// Who was in the room of a Pre-session, from when to when, and who came into its hall; for the secretariat.
@NullMarked
package org.presessions.meeting.attendance;

import org.jspecify.annotations.NullMarked;
