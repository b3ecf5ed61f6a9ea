package org.presessions.meeting.sound;

import org.presessions.shared.Coded;

/// What somebody may say in the room; the words are `meeting.voice.<code>`.
public enum Voice implements Coded {
    /// hears, and is never heard
    LISTENS,
    /// may have a microphone, and is not heard now
    SILENT,
    /// is heard now
    HEARD,
    /// chose not to be heard: there is no microphone
    WITHHELD,
    /// a moderator took the microphone away
    TAKEN;

    public boolean hasMicrophone() {
        return this == SILENT || this == HEARD;
    }
}
