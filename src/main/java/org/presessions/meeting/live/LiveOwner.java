package org.presessions.meeting.live;

import java.util.UUID;

/// Whose a connection is.
///
/// @param sessionId of the browser, whose line to the room keeps the connection
record LiveOwner(UUID preSessionId, UUID personId, String sessionId) {}
