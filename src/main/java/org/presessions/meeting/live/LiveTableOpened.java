package org.presessions.meeting.live;

import java.util.List;
import java.util.UUID;

/// As [LiveOpened], for the pictures of several.
///
/// @param sdp the live server's offer; empty where nobody else has a camera on
/// @param server its name: once that is another one, the connection is lost
record LiveTableOpened(UUID id, String sdp, String server, List<Face> faces) {
    /// @param mid by which the description of the connection calls the picture
    record Face(String mid, UUID personId) {}
}
