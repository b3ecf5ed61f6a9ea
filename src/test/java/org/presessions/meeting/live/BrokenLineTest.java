package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.people.People;
import org.presessions.selection.Seat;
import org.presessions.testing.Chromium;
import org.presessions.testing.ClosedNetwork;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// A line that breaks and comes back: nobody presses anything.
@ServerTest
class BrokenLineTest extends InLiveRoom {
    @Autowired
    SampleMeeting sample;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @BeforeEach
    void open() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
    }

    @Test
    void soundComesBackByItselfWhenTheBrowserIsOnlineAgain() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = Listener.enter(chromium, beans, room, room.danish, "", 1320)
                        .joins()) {
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

    /// The kernel cuts the line, and mends it.
    @Test
    void soundComesBackWithinThreeSecondsOfTheLine() throws IOException {
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
            var back = System.nanoTime();
            delegate.hears(440);
            assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(Duration.ofSeconds(3));
            speaker.reaches("speaking");
        }
    }

    private void gives(Seat seat) {
        meetings.perform(room.preSession.id(), new MeetingCommand.GiveFloor(seat.id(), Duration.ofMinutes(2)));
    }

    private Listener speaker(Seat seat, int tone) {
        return Listener.enter(chromium, beans, room, people.get(seat.speakerId()), "", tone);
    }
}
