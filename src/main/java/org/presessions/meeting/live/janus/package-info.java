/// The server of live sound: Janus, found and started on this machine or reached by a setting, proven to be ours,
/// watched
/// and started again. Knows nothing of meetings.
@NullMarked
package org.presessions.meeting.live.janus;

import org.jspecify.annotations.NullMarked;
