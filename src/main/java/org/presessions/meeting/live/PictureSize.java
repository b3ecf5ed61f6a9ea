package org.presessions.meeting.live;

import org.presessions.shared.Coded;

/// How large the picture of the room comes to a browser.
enum PictureSize implements Coded {
    /// 180 lines, some 100 kbit/s
    SMALL,
    /// 360 lines, some 400 kbit/s
    LARGE;

    int substream() {
        return ordinal();
    }
}
