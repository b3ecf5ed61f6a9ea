package org.presessions.meeting.live;

import java.util.UUID;

/// One connection of a browser to the live server.
///
/// @param id known to that browser alone
/// @param handle of the live server's
/// @param mid by which the description of the connection calls its sound
record LiveConnection(UUID id, LiveOwner owner, boolean speaks, long handle, String mid) {
    /// By which the mixer knows who speaks: random, and no name.
    String participant() {
        return id.toString();
    }
}
