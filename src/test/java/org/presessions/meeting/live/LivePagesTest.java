package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.live.janus.Janus;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.testing.Browser;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What the addresses of live sound give to whom.
@ServerTest
class LivePagesTest {
    private static final String OFFER =
            "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";

    private static final String CAMERA =
            "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtpmap:96 VP8/90000\r\n";

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleMeeting sample;

    @Autowired
    Meetings meetings;

    @Autowired
    Speakers speakers;

    @Autowired
    Calendar calendar;

    @Autowired
    Janus janus;

    TestRoom room;

    @BeforeEach
    void begin() {
        room = new TestRoom(beans);
        sample.opens(room.preSession);
    }

    /// Whoever agreed to nothing but protection has no altered voice either: there is silence, whatever the moderator
    /// does.
    @ParameterizedTest
    @ValueSource(strings = {"before the floor", "with the floor"})
    void whoIsProtectedHasNoMicrophone(String when) {
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
        sample.takesQuestions(room.preSession);
        if (when.equals("with the floor"))
            meetings.perform(
                    room.preSession.id(), new MeetingCommand.GiveFloor(room.firstSeat.id(), Duration.ofMinutes(2)));
        var speaker = room.speaker(room.firstSeat);
        assertThat(speaks(speaker)).isEqualTo(404);
        assertThat(microphone(speaker)).isEqualTo("no");
    }

    @Test
    void noCameraIsTakenFromWhoIsProtectedOrOnlyWatches() {
        sample.takesQuestions(room.preSession);
        meetings.perform(
                room.preSession.id(), new MeetingCommand.GiveFloor(room.firstSeat.id(), Duration.ofMinutes(2)));
        for (var choice :
                List.of(Choice.of(Level.PROTECTED), Choice.of(Level.PROTECTED).veiled(true))) {
            speakers.chooses(room.firstSeat, choice);
            assertThat(shows(room.speaker(room.firstSeat), CAMERA)).isEqualTo(404);
            assertThat(fact(room.speaker(room.firstSeat), "data-live-camera")).isEqualTo("no");
        }
        assertThat(shows(room.browser(room.danish), CAMERA)).isEqualTo(404);
        assertThat(fact(room.speaker(room.secondSeat), "data-live-camera")).isEqualTo("yes");
        assertThat(shows(room.speaker(room.secondSeat), CAMERA + "a=rtpmap:97 rtx/90000\r\n"))
                .isEqualTo(400);
    }

    /// The State under Review has a camera at any time, and is of the table while it has the floor.
    @Test
    void whoIsNotOfThePanelAndHasNoFloorDoesNotSeeTheTable() {
        sample.takesQuestions(room.preSession);
        for (var delegate : List.of(room.danish, room.delegate("HTI", "Hana Sample"))) {
            assertThat(room.browser(delegate).post(room.path() + "/live/table").status())
                    .isEqualTo(404);
            assertThat(fact(room.browser(delegate), "data-live-table")).isEqualTo("no");
        }
        assertThat(fact(room.speaker(room.firstSeat), "data-live-table")).isEqualTo("yes");
        assertThat(room.speaker(room.firstSeat).get(room.path()).text())
                .contains("the panel and the moderator see you all the time");
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
        assertThat(fact(room.speaker(room.firstSeat), "data-live-table")).isEqualTo("yes");
    }

    @Test
    void whoAgreedToAVeiledFilmHasAMicrophoneThatIsAltered() {
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED).veiled(true));
        var speaker = room.speaker(room.firstSeat);
        assertThat(microphone(speaker)).isEqualTo("yes");
        assertThat(fact(speaker, "data-live-apart")).isEqualTo("yes");
        assertThat(speaker.get(room.path()).text()).contains("Your voice goes into the room altered");
        assertThat(fact(room.speaker(room.secondSeat), "data-live-apart")).isEqualTo("no");
    }

    @Test
    void whoMayComeTriesDevicesBeforeItBeginsAndNobodyElse() {
        var early = new TestRoom(beans);
        var inDays = Optional.of(Instant.now().plus(Duration.ofDays(5)));
        calendar.schedule(early.preSession.id(), inDays, 60, Optional.empty());
        assertThat(devices(early.browser(early.danish), early)).containsExactly("loudspeaker", "line");
        assertThat(devices(early.speaker(early.firstSeat), early))
                .containsExactly("loudspeaker", "microphone", "camera", "line");
        assertThat(early.browser(early.danish)
                        .post(early.path() + "/live/relay")
                        .status())
                .isEqualTo(200);
        assertThat(early.browser(early.danish)
                        .post(early.path() + "/live/listening")
                        .status())
                .isEqualTo(404);
        var stranger = early.browser(beans.getBean(Fixtures.class).person());
        assertThat(stranger.get(early.path() + "/devices").status()).isEqualTo(404);
    }

    private static List<String> devices(Browser browser, TestRoom room) {
        var page = browser.get(room.path() + "/devices").html();
        return page.select("[data-device]").eachAttr("data-device");
    }

    @Test
    void delegatesHaveNoMicrophoneUnlessTheyAreOfTheStateUnderReview() {
        assertThat(microphone(room.browser(room.danish))).isEqualTo("no");
        assertThat(speaks(room.browser(room.danish))).isEqualTo(404);
        assertThat(microphone(room.speaker(room.firstSeat))).isEqualTo("yes");
        assertThat(microphone(room.browser(room.moderator))).isEqualTo("yes");
    }

    /// Who speaks from the room, and who moderates.
    @Test
    void browsersMayAskForTheMicrophoneAndTheCameraWhereOneSpeaks() {
        var allowed = "camera=(self), microphone=(self), geolocation=(), payment=()";
        assertThat(room.speaker(room.firstSeat).get(room.path()).header("permissions-policy"))
                .isEqualTo(allowed);
        assertThat(room.browser(room.moderator).get(room.path() + "/moderation").header("permissions-policy"))
                .isEqualTo(allowed);
        assertThat(room.browser(room.danish).get("/").header("permissions-policy"))
                .isEqualTo("camera=(), microphone=(), geolocation=(), payment=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live/speaking", "/live/showing"})
    void theNameThatAPageGivesItselfIsShort(String address) {
        var sdp = address.endsWith("showing") ? CAMERA : OFFER;
        var speaker = room.speaker(room.firstSeat);
        assertThat(speaker.post(room.path() + address, "sdp", sdp, "page", "x".repeat(41))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aConnectionIsThereForItsOwnBrowserAlone() {
        assumeTrue(janus.isRunning(), "Janus is not here: nobody can be heard");
        Awaitility.await().until(() -> janus.session().isPresent());
        var danish = room.browser(room.danish);
        var opened = danish.post(room.path() + "/live/listening");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).contains("m=audio").doesNotContain("127.0.0.1");
        var id = opened.text().replaceFirst("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        for (var other : new Browser[] {room.browser(room.chilean), room.browser(room.danish)})
            assertThat(other.post(room.path() + "/live/" + id + "/end").status())
                    .isEqualTo(404);
        assertThat(danish.post(room.path() + "/live/" + UUID.randomUUID() + "/end")
                        .status())
                .isEqualTo(404);
        assertThat(danish.post(room.path() + "/live/" + id + "/answer", "sdp", "nonsense")
                        .status())
                .isEqualTo(400);
        assertThat(danish.post(room.path() + "/live/" + id + "/end").status()).isEqualTo(204);
        assertThat(danish.post(room.path() + "/live/" + id + "/end").status()).isEqualTo(404);
    }

    @Test
    void theRelayIsOpenForWhoIsInTheRoomAlone() {
        var ticket = room.browser(room.danish).post(room.path() + "/live/relay");
        assertThat(ticket.status()).isEqualTo(200);
        assertThat(ticket.text())
                .contains("\"urls\":[")
                .doesNotContain(room.danish.id().toString());
        var stranger = beans.getBean(Fixtures.class).person();
        assertThat(room.browser(stranger).post(room.path() + "/live/relay").status())
                .isEqualTo(404);
        sample.takesQuestions(room.preSession);
        sample.ends(room.preSession);
        assertThat(room.browser(room.danish).post(room.path() + "/live/relay").status())
                .isEqualTo(404);
    }

    @Test
    void afterTheEndThereIsNoSound() {
        sample.takesQuestions(room.preSession);
        sample.ends(room.preSession);
        var danish = room.browser(room.danish);
        assertThat(danish.post(room.path() + "/live/listening").status()).isEqualTo(404);
        assertThat(danish.get(room.path()).html().expectFirst("[data-live]").hasAttr("hidden"))
                .isTrue();
    }

    @Test
    void theOutsideCallIsThereFromTheOpeningToTheEndOnTheDeskToo() {
        var call = URI.create("https://call.example/room");
        calendar.schedule(room.preSession.id(), Optional.of(Instant.now()), 60, Optional.of(call));
        for (var stage : new MeetingStage[] {MeetingStage.OPENING, MeetingStage.STATE_SPEAKS, MeetingStage.QUESTIONS}) {
            if (stage != MeetingStage.OPENING) room.goTo(stage);
            assertThat(room.browser(room.danish).get(room.path()).html().select("a[href=" + call + "]"))
                    .as(stage.code())
                    .hasSize(1);
            assertThat(room.browser(room.moderator)
                            .get(room.path() + "/moderation")
                            .html()
                            .select("a[href=" + call + "]"))
                    .as(stage.code())
                    .hasSize(1);
        }
    }

    private int speaks(Browser browser) {
        return browser.post(room.path() + "/live/speaking", "sdp", OFFER).status();
    }

    private int shows(Browser browser, String sdp) {
        return browser.post(room.path() + "/live/showing", "sdp", sdp).status();
    }

    private String microphone(Browser browser) {
        return fact(browser, "data-live-microphone");
    }

    private String fact(Browser browser, String name) {
        return browser.get(room.path()).html().expectFirst("[" + name + "]").attr(name);
    }
}
