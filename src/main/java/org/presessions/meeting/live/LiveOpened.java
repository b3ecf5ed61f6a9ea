package org.presessions.meeting.live;

import java.util.UUID;

/// What a browser is told of a connection that was opened for it.
///
/// @param sdp the live server's offer to whoever listens, or its answer to whoever speaks
/// @param server its name: once that is another one, the connection is lost
record LiveOpened(UUID id, String sdp, String server) {}
