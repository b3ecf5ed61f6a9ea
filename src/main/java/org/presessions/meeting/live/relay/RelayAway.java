package org.presessions.meeting.live.relay;

import java.io.IOException;

/// The relay does not come to life.
final class RelayAway extends IOException {
    RelayAway(String why) {
        super(why);
    }
}
