package org.presessions.meeting.live;

import java.util.UUID;
import org.presessions.meeting.sound.LivePlace;

/// Whose a connection is.
///
/// @param sessionId of the browser, whose line to the place keeps the connection
record LiveOwner(LivePlace place, UUID personId, String sessionId) {}
