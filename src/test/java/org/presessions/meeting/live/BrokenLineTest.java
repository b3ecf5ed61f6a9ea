package org.presessions.meeting.live;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Chromium;
import org.presessions.testing.ClosedNetwork;
import org.presessions.testing.ServerTest;

/// A line that breaks and comes back: nobody presses anything.
@ServerTest
class BrokenLineTest extends InOpenRoom {
    @Test
    void soundComesBackByItselfWhenTheBrowserIsOnlineAgain() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, 1320).joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            delegate.page.context().setOffline(true);
            delegate.page.evaluate("window.before = window.connections.length");
            delegate.page.context().setOffline(false);
            delegate.page.waitForFunction("() => window.connections.length > window.before");
            delegate.reaches("listening");
            delegate.hears(440);
            speaker.page.context().setOffline(true);
            speaker.page.context().setOffline(false);
            speaker.reaches("speaking");
            delegate.hears(440);
        }
    }

    /// The kernel cuts the line, and mends it. How soon it is heard again `bin/bench live` measures.
    @Test
    void soundComesBackWithTheLine() throws IOException {
        var line = ClosedNetwork.withALine();
        assumeTrue(line.isPresent(), "no network of its own here (that takes root): no line was cut");
        try (var network = line.orElseThrow();
                var within = Chromium.hearingWithin(network);
                var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = Listener.enter(within, beans, room, room.danish, "", 1320)
                        .joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            network.breaks();
            delegate.hears(0);
            delegate.reaches("connecting");
            network.comesBack();
            delegate.hears(440);
            speaker.reaches("speaking");
        }
    }
}
