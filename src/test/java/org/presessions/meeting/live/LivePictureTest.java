package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.live.janus.Plugin;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.testing.Chromium;
import org.presessions.testing.ClosedNetwork;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// The picture of the room, with the real live server and real browsers. What is seen is proven by its colour.
@ServerTest
class LivePictureTest extends InOpenRoom {
    private static final int RED = 440;
    private static final int GREEN = 880;
    private static final int BLUE = 1320;

    @Autowired
    Speakers speakers;

    @Test
    void whoHasTheFloorIsSeenUntilItIsTakenBack() {
        try (var speaker = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var other = speaker(room.secondSeat, GREEN).turnsTheCameraOn();
                var delegate = enter(room.danish, BLUE).joins()) {
            Awaitility.await().untilAsserted(() -> assertThat(cameras()).isEqualTo(2));
            delegate.sees("");
            gives(room.firstSeat);
            delegate.sees("red 360");
            gives(room.secondSeat);
            delegate.sees("green 360");
            choosesPicture(delegate, "Small, for a thin line");
            delegate.sees("green 180");
            choosesPicture(delegate, "No picture");
            delegate.sees("");
            choosesPicture(delegate, "Large");
            delegate.sees("green 360");
            speaker.press("Join with sound");
            speaker.sees("green 360");
            meetings.perform(room.preSession.id(), new MeetingCommand.TakeFloorBack());
            delegate.sees("");
            assertThat(other.page.isVisible("[data-live-own]")).isTrue();
        }
    }

    @Test
    void oneCameraAfterTheOtherIsSeenAsALineThatCarriesItAll() {
        try (var speaker = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var other = speaker(room.secondSeat, GREEN).turnsTheCameraOn();
                var delegate = enter(room.danish, BLUE).joins()) {
            Awaitility.await().untilAsserted(() -> assertThat(cameras()).isEqualTo(2));
            for (var round = 0; round < 4; round++) {
                gives(room.firstSeat);
                delegate.sees("red 360");
                gives(room.secondSeat);
                delegate.sees("green 360");
            }
            assertThat(delegate.page.locator("[data-live-thin]").textContent()).isEmpty();
            assertThat(delegate.page.locator("[data-live-size]").inputValue()).isEqualTo("large");
            assertThat(speaker.page.isVisible("[data-live-own]") && other.page.isVisible("[data-live-own]"))
                    .isTrue();
        }
    }

    @Test
    void whoChoosesNotToBeSeenWithTheFloorIsGoneAtOnceAndHasNoCamera() {
        try (var speaker = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var delegate = enter(room.danish, BLUE).joins()) {
            gives(room.firstSeat);
            delegate.sees("red 360");
            speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
            delegate.sees("");
            Awaitility.await().untilAsserted(() -> assertThat(cameras()).isZero());
            speaker.page.reload();
            assertThat(speaker.page.isVisible("[data-picture-act=on]")).isFalse();
        }
    }

    @Test
    void whosePictureAModeratorStoppedIsNotSeenUntilItIsAllowedAgain() {
        try (var speaker = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var delegate = enter(room.danish, BLUE).joins();
                var desk = Listener.enter(chromium, beans, room, room.moderator, "/moderation", GREEN)) {
            gives(room.firstSeat);
            delegate.sees("red 360");
            desk.press("Stop the picture");
            delegate.sees("");
            Awaitility.await().untilAsserted(() -> assertThat(cameras()).isZero());
            assertThat(speaker.page.isVisible("[data-picture-act=on]")).isFalse();
            desk.press("Allow the picture again");
            speaker.turnsTheCameraOn();
            delegate.sees("red 360");
        }
    }

    /// A line of the kernel's, of 60 kbit/s.
    @Test
    void aThinLineCarriesTheSoundAloneByItselfUnlessThePictureIsChosen() throws IOException {
        var line = ClosedNetwork.withALine();
        assumeTrue(line.isPresent(), "no network of its own here (that takes root): no line is thin");
        var busy = chromium.context();
        busy.addInitScript(Listener.BUSY);
        var speaking = people.get(room.firstSeat.speakerId());
        try (var network = line.orElseThrow();
                var within = Chromium.hearingWithin(network);
                var speaker = Listener.enter(busy, beans, room, speaking, "", RED)
                        .turnsTheCameraOn()
                        .turnsTheMicrophoneOn();
                var delegate = Listener.enter(within, beans, room, room.danish, "", BLUE)
                        .joins()) {
            gives(room.firstSeat);
            delegate.sees("red 360");
            network.carries(60);
            var note = delegate.page.locator("[data-live-thin]:has-text('too weak for the picture')");
            note.waitFor();
            delegate.sees("");
            delegate.hears(RED);
            choosesPicture(delegate, "Large");
            assertThat(note.isVisible()).isFalse();
            Awaitility.await()
                    .pollInSameThread()
                    .during(Duration.ofSeconds(6))
                    .until(() -> "large"
                            .equals(delegate.page.locator("[data-live-size]").inputValue()));
            network.carries(10_000);
            delegate.sees("red 360");
            assertThat(speaker.page.isVisible("[data-live-own]")).isTrue();
        }
    }

    /// How many are in the live server, seen or not.
    private int cameras() {
        var session = janus.session().orElseThrow();
        var handle = session.attach(Plugin.VIDEOROOM);
        var there = session.ask(
                        handle,
                        Map.of(
                                "request",
                                "listparticipants",
                                "room",
                                room.preSession.id().toString()))
                .data()
                .path("participants")
                .size();
        session.detach(handle);
        return there;
    }

    private static void choosesPicture(Listener listener, String size) {
        listener.page.locator("[data-live-size]").selectOption(new SelectOption().setLabel(size));
    }
}
