package org.presessions.meeting.sound;

import java.util.Optional;

/// Where the room's sound comes from.
public interface LiveServer {
    /// A name that changes when it was started anew: connections to the one before are lost. Empty while there is none.
    Optional<String> name();

    /// Whether a voice can be altered on its way into the room.
    boolean altersVoices();
}
