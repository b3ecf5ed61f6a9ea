/// The rehearsal room of a Pre-session, and on the day its backstage: the panel and the moderator hear and see each
/// other before the meeting is opened. Nothing of it is in the meeting's log.
@NullMarked
package org.presessions.meeting.backstage;

import org.jspecify.annotations.NullMarked;
