package org.presessions.meeting.preparing;

import org.presessions.shared.Coded;

/// What is tried before a meeting.
public enum Device implements Coded {
    LOUDSPEAKER,
    MICROPHONE,
    CAMERA,
    LINE
}
