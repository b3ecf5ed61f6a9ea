package org.presessions.meeting.live;

import java.util.UUID;

/// One connection of a browser to the live server.
///
/// @param id known to that browser alone
/// @param handle of the live server's
/// @param channel code of a language; empty for the floor
/// @param mid by which the description of the connection calls its sound or picture
record LiveConnection(UUID id, LiveOwner owner, LiveKind kind, String channel, long handle, String mid) {
    boolean is(LiveKind wanted) {
        return kind == wanted;
    }

    /// Whether it hears what is said on the floor.
    boolean isOfFloor() {
        return channel.isEmpty();
    }

    /// By which the live server knows who speaks or is shown: random, and no name.
    String participant() {
        return id.toString();
    }
}
