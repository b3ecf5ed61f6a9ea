package org.presessions.meeting.sound;

import org.presessions.shared.Coded;

/// Whether somebody may be seen in the room; the words are `meeting.sight.<code>`.
public enum Sight implements Coded {
    /// sees, and is never seen
    WATCHES,
    /// chose not to be seen: there is no camera, and no picture is taken from one
    WITHHELD,
    /// a moderator stopped the picture
    STOPPED,
    /// may have a camera, and is not seen now
    HIDDEN,
    /// is seen now
    SEEN;

    public boolean hasCamera() {
        return this == HIDDEN || this == SEEN;
    }
}
