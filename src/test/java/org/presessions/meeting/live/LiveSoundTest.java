package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.Plugin;
import org.presessions.meeting.live.relay.Relay;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// The sound of the room, with the real live server and real browsers.
@ServerTest
class LiveSoundTest extends InOpenRoom {
    @Autowired
    Speakers speakers;

    @Autowired
    Relay relay;

    @Test
    void whoHasTheFloorIsHeardUntilItIsTakenBack() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var other = speaker(room.secondSeat, 880).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins()) {
            delegate.hears(0);
            gives(room.firstSeat);
            delegate.hears(440);
            other.hears(440);
            assertThat(speaker.heard()).isZero(); // nobody hears himself
            gives(room.secondSeat);
            delegate.hears(880);
            meetings.perform(room.preSession.id(), new MeetingCommand.TakeFloorBack());
            delegate.hears(0);
        }
    }

    @Test
    void whereTheNetworkLetsNoUdpOutTheRelayCarriesBothWays() {
        assumeTrue(relay.isRunning(), "coturn is not here: there is no relay");
        Awaitility.await().until(this::hasRelay);
        try (var speaker = Listener.enterWithoutUdp(chromium, beans, room, people.get(room.firstSeat.speakerId()), 440)
                        .turnsTheMicrophoneOn();
                var delegate = Listener.enterWithoutUdp(chromium, beans, room, room.danish, 1320)
                        .joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            delegate.comesBy("relay tcp");
            speaker.comesBy("relay tcp");
        }
    }

    @Test
    void theBrowsersOwnMicrophoneIsHeardFromTheRoomAndTheDesk() {
        try (var moderator = enter(room.moderator, "/moderation", Listener.OWN_MICROPHONE)
                        .turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins()) {
            delegate.hearsSomething();
            moderator.press("Mute my microphone");
            moderator.reaches("muted");
            try (var speaker = speaker(room.firstSeat, Listener.OWN_MICROPHONE).turnsTheMicrophoneOn()) {
                gives(room.firstSeat);
                speaker.reaches("speaking");
                delegate.hearsSomething();
            }
        }
    }

    @Test
    void soundComesBackByItselfWhenTheLiveServerDies() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            var before = janus.session().orElseThrow().name();
            program().destroyForcibly();
            Awaitility.await()
                    .until(() -> janus.session().isPresent()
                            && !janus.session().orElseThrow().name().equals(before));
            delegate.hears(440);
            speaker.reaches("speaking");
        }
    }

    @Test
    void whoChoosesProtectionWithTheFloorIsSilentAtOnceAndHasNoMicrophone() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
            delegate.hears(0);
            Awaitility.await().untilAsserted(() -> assertThat(inTheMixer()).isZero());
            speaker.page.reload();
            assertThat(speaker.page.locator("[data-live-act=speak]").isVisible())
                    .isFalse();
        }
    }

    /// Its page has not heard yet that the right is gone.
    @Test
    void aMicrophoneThatIsRefusedIsOffOnTheDeviceToo() {
        var deaf = chromium.context();
        deaf.route("**/meeting/{stream,news}*", Route::abort);
        var person = people.get(room.firstSeat.speakerId());
        try (var speaker = Listener.enter(deaf, beans, room, person, "", 440)) {
            speaker.page.evaluate("""
                    () => {
                      const plain = navigator.mediaDevices.getUserMedia;
                      navigator.mediaDevices.getUserMedia = async (wanted) => (window.given = await plain(wanted));
                    }""");
            speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
            speaker.press("Turn the microphone on");
            speaker.reaches("listening");
            assertThat(speaker.page.evaluate("() => window.given.getAudioTracks()[0].readyState"))
                    .isEqualTo("ended");
        }
    }

    /// Nothing within a whole tone of the true voice is heard, not even when the program dies that alters it; and
    /// whoever
    /// speaks so hears the others, and not the own voice.
    @Test
    void aProtectedVoiceIsHeardAlteredAndNeverAsItIs() {
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED).veiled(true));
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins()) {
            gives(room.firstSeat);
            delegate.hearsSomething();
            assertThat(delegate.hearsWithin(Duration.ofSeconds(3))).noneMatch(LiveSoundTest::isTrueVoice);
            assertThat(speaker.hearsWithin(Duration.ofSeconds(1))).containsOnly(0);
            var altering = programs("ffmpeg").findFirst().orElseThrow();
            altering.destroyForcibly();
            assertThat(delegate.hearsWithin(Duration.ofSeconds(2))).noneMatch(LiveSoundTest::isTrueVoice);
            delegate.hearsSomething();
            assertThat(programs("ffmpeg")).isNotEmpty().doesNotContain(altering);
            try (var moderator = enter(room.moderator, "/moderation", 880).turnsTheMicrophoneOn()) {
                speaker.hears(880);
                moderator.reaches("speaking");
            }
            meetings.perform(room.preSession.id(), new MeetingCommand.TakeFloorBack());
            delegate.hears(0);
        }
        Awaitility.await().untilAsserted(() -> assertThat(programs("ffmpeg")).isEmpty());
    }

    private static boolean isTrueVoice(int hertz) {
        return hertz > 400 && hertz < 485;
    }

    @Test
    void whoseMicrophoneAModeratorTookAwayIsNotHeardAndComesBackOnlyWhenItIsGivenBack() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins();
                var desk = enter(room.moderator, "/moderation", 880)) {
            gives(room.firstSeat);
            delegate.hears(440);
            desk.press("Take the microphone away");
            delegate.hears(0);
            speaker.reaches("listening");
            desk.press("Give the microphone back");
            speaker.turnsTheMicrophoneOn();
            delegate.hears(440);
        }
    }

    @Test
    void whoeverIsShownOutIsNotHeardAndHearsNothing() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins();
                var other = enter(room.chilean, "", 880).joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            other.hears(440);
            removes(room.danish.id());
            delegate.page.waitForSelector("h1:has-text('You were shown out of the room')");
            removes(room.firstSeat.speakerId());
            other.hears(0);
            speaker.page.waitForSelector("h1:has-text('You were shown out of the room')");
        }
    }

    private void removes(UUID personId) {
        meetings.perform(room.preSession.id(), new MeetingCommand.RemovePerson(personId, false, ""));
    }

    @Test
    void theEndOfTheMeetingEndsItsRoom() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            sample.ends(room.preSession);
            Awaitility.await()
                    .untilAsserted(() -> assertThatThrownBy(this::inTheMixer).isInstanceOf(JanusRefusal.class));
            delegate.reaches("none");
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(speaker.page.locator("[data-live]").isVisible())
                                    .isFalse());
        }
    }

    @Test
    void theModeratorIsHeardFromTheOpeningAndMutesHerself() {
        try (var moderator = enter(room.moderator, "/moderation", 880).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", 1320).joins()) {
            delegate.hears(880);
            moderator.press("Mute my microphone");
            moderator.reaches("muted");
            delegate.hears(0);
        }
    }

    @Test
    void aTabThatIsClosedLeavesNothingInTheLiveServer() {
        try (var delegate = enter(room.danish, "", 1320).joins()) {
            try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn()) {
                assertThat(inTheMixer()).isOne();
                assertThat(speaker.page.isClosed()).isFalse();
            }
            Awaitility.await() // a line that was cut is found out by the next beat
                    .untilAsserted(() -> assertThat(inTheMixer()).isZero());
            delegate.reaches("listening");
        }
    }

    private boolean hasRelay() {
        return !relay.ticket(room.preSession.id(), room.danish.id()).urls().isEmpty();
    }

    private int inTheMixer() {
        var session = janus.session().orElseThrow();
        var handle = session.attach(Plugin.AUDIOBRIDGE);
        var room = Map.of(
                "request", "listparticipants", "room", this.room.preSession.id().toString());
        var there = session.ask(handle, room).data().path("participants").size();
        session.detach(handle);
        return there;
    }

    private static ProcessHandle program() {
        return programs("janus").findFirst().orElseThrow();
    }

    private static Stream<ProcessHandle> programs(String name) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info()
                        .command()
                        .filter(path -> path.endsWith("/" + name))
                        .isPresent());
    }
}
