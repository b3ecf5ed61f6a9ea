package org.presessions.meeting.preparing;

import org.presessions.shared.Coded;

/// How a try ended; of a line the words are `meeting.prepared.line.<code>`.
public enum DeviceResult implements Coded {
    GOOD,
    BAD,
    /// the browser gives it to no page
    REFUSED,
    /// of a line: carries sound and a large picture
    LARGE,
    SMALL,
    /// of a line: carries sound and no picture
    SOUND,
    /// of a line: not even sound
    THIN,
    /// of a line: its network lets nothing through
    BLOCKED,
    /// of a line: there was no relay to measure it with
    AWAY;

    boolean isOf(Device device) {
        return switch (this) {
            case GOOD, BAD -> device != Device.LINE;
            case REFUSED -> device == Device.MICROPHONE || device == Device.CAMERA;
            case LARGE, SMALL, SOUND, THIN, BLOCKED, AWAY -> device == Device.LINE;
        };
    }

    /// Whether somebody has to do something about it.
    boolean isTrouble() {
        return switch (this) {
            case GOOD, LARGE, SMALL, SOUND, AWAY -> false;
            case BAD, REFUSED, THIN, BLOCKED -> true;
        };
    }
}
