/// The relay of live sound, for networks that let nothing out but what looks like the web: coturn, found and started on
/// this machine or reached by a setting, and who may use it.
@NullMarked
package org.presessions.meeting.live.relay;

import org.jspecify.annotations.NullMarked;
