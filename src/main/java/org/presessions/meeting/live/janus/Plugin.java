package org.presessions.meeting.live.janus;

import java.util.Locale;

/// The parts of Janus that are loaded, and no others.
public enum Plugin {
    /// mixes those who speak
    AUDIOBRIDGE,
    /// gives the mix to those who listen, encoded once for all
    STREAMING,
    VIDEOROOM;

    String nameOfItsOwn() {
        return "janus.plugin." + name().toLowerCase(Locale.ROOT);
    }

    String library() {
        return "libjanus_" + name().toLowerCase(Locale.ROOT) + ".so";
    }
}
