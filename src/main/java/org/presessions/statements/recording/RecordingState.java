package org.presessions.statements.recording;

import org.presessions.shared.Coded;

/// How far a recording is that its speaker chose. A device keeps it until it is ready: what is refused is not lost.
public enum RecordingState implements Coded {
    /// not all of it is here
    COMING,
    PREPARING,
    READY,
    /// it cannot be used, or another was chosen in its place
    REFUSED
}
