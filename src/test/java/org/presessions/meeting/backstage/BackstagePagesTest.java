package org.presessions.meeting.backstage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.testing.Browser;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Who comes backstage, when, and what is seen there and at the desk.
@ServerTest
class BackstagePagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Calendar calendar;

    @Autowired
    Meetings meetings;

    @Autowired
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    @Autowired
    TestClock clock;

    TestRoom room;
    Browser speaker;
    Browser moderator;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        startsIn(Duration.ofDays(5));
        speaker = room.speaker(room.firstSeat);
        moderator = room.browser(room.moderator);
    }

    @Test
    void thePanelAndModeratorsComeInAndNobodyElse() {
        var staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
        for (var browser : List.of(speaker, room.speaker(room.secondSeat), moderator, staff)) {
            assertThat(browser.get(backstage()).status()).isEqualTo(200);
            assertThat(browser.get(backstage()).html().select("[data-live]")).hasSize(1);
        }
        var haitian = room.browser(room.delegate("HTI", "Hector Sample"));
        var stranger = room.browser(beans.getBean(Fixtures.class).person());
        for (var browser : List.of(room.browser(room.danish), haitian, stranger))
            for (var address : List.of("", "/stream", "/news"))
                assertThat(browser.get(backstage() + address).status()).isEqualTo(404);
        for (var way : List.of("listening", "watching", "speaking", "showing"))
            assertThat(haitian.post(backstage() + "/live/" + way, "sdp", "").status())
                    .isEqualTo(404);
        assertThat(haitian.post(backstage() + "/ready").status()).isEqualTo(404);
    }

    @Test
    void itIsOpenFromAWeekBeforeUntilTheMeetingIsOpened() {
        startsIn(Duration.ofDays(8));
        assertThat(speaker.get(backstage()).text()).contains("It opens on").doesNotContain("data-live-audio");
        assertThat(speaker.post(backstage() + "/live/listening").status()).isEqualTo(404);
        startsIn(Duration.ofDays(6));
        assertThat(speaker.get(backstage()).text()).contains("nothing is recorded", "data-live-audio");
        startsIn(Duration.ofMinutes(3));
        assertThat(speaker.get(room.path()).text()).contains("href=\"" + backstage());
        room.goTo(MeetingStage.OPENING);
        assertThat(speaker.get(backstage()).text())
                .contains("The meeting has been opened.", "Go into the room")
                .doesNotContain("data-live-audio");
        assertThat(speaker.post(backstage() + "/live/listening").status()).isEqualTo(404);
        assertThat(speaker.get(room.path()).text()).doesNotContain("href=\"" + backstage());
    }

    @Test
    void whatASpeakerChoseHoldsHereToo() {
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
        assertThat(fact(speaker, "data-live-microphone")).isEqualTo("no");
        assertThat(fact(speaker, "data-live-camera")).isEqualTo("no");
        assertThat(speaker.post(backstage() + "/live/speaking", "sdp", "").status())
                .isEqualTo(404);
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED).veiled(true));
        assertThat(fact(speaker, "data-live-apart")).isEqualTo("yes");
        assertThat(fact(speaker, "data-live-camera")).isEqualTo("no");
        assertThat(fact(room.speaker(room.secondSeat), "data-live-camera")).isEqualTo("yes");
    }

    @Test
    void theSpeakerReadsTheStatementOnceItIsApprovedAndSaysToBeReady() {
        assertThat(speaker.get(backstage()).text()).contains("Your statement stands here once it is approved.");
        statements.approved(room.firstSeat);
        assertThat(speaker.get(backstage()).html().select("#script-heading ~ .prose"))
                .isNotEmpty();
        assertThat(desk()).contains("Speakers: 0 of 2 ready");
        assertThat(speaker.post(backstage() + "/ready", "ready", "yes").status())
                .isEqualTo(303);
        assertThat(speaker.get(backstage()).text()).contains("You said that you are ready");
        assertThat(desk()).contains("Speakers: 1 of 2 ready");
        assertThat(Browser.text(moderator.get(backstage()), "[data-part=prepared]"))
                .contains("Speakers: 1 of 2 ready");
        speaker.post(backstage() + "/ready", "ready", "no");
        assertThat(desk()).contains("Speakers: 0 of 2 ready");
        assertThat(moderator.post(backstage() + "/ready").status()).isEqualTo(404);
    }

    @Test
    void theDeskSeesWhatASpeakerTriedAndWhatToDo() {
        assertThat(desk()).contains("Line not tried", "Ask for a try");
        assertThat(tries("line", "large", "1200")).isEqualTo(204);
        assertThat(desk()).contains("Line good: sound and a large picture", "1,200 kbit/s", "Tried on");
        assertThat(tries("line", "thin", "40")).isEqualTo(204);
        assertThat(tries("microphone", "refused", "0")).isEqualTo(204);
        assertThat(desk())
                .contains("Line too thin for sound", "Ask for a cable", "The browser gives no microphone")
                .doesNotContain("Line good");
        for (var wrong :
                List.of("line good 0", "camera thin 0", "nose good 0", "line large -1", "line large 9999999")) {
            var part = wrong.split(" ", -1);
            assertThat(tries(part[0], part[1], part[2])).as(wrong).isEqualTo(400);
        }
        var delegate = room.browser(room.danish);
        assertThat(delegate.post(room.path() + "/devices", "device", "line", "result", "large")
                        .status())
                .isEqualTo(404);
        assertThat(delegate.get(room.path() + "/devices").text()).doesNotContain("data-kept");
        assertThat(speaker.get(room.path() + "/devices").text()).contains("data-kept", "is shown to the secretariat");
    }

    @Test
    void whoIsShownOutOfTheMeetingDoesNotComeBackstage() {
        moderator.post(room.path() + "/moderation/persons/" + room.firstSeat.speakerId() + "/removal");
        assertThat(meetings.removed(room.preSession.id())).containsExactly(room.firstSeat.speakerId());
        assertThat(speaker.get(backstage()).status()).isEqualTo(404);
        assertThat(room.speaker(room.secondSeat).get(backstage()).status()).isEqualTo(200);
    }

    private int tries(String device, String result, String kilobits) {
        var fields = new String[] {"device", device, "result", result, "kilobits", kilobits, "relayed", "false"};
        return speaker.post(room.path() + "/devices", fields).status();
    }

    private String desk() {
        return Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=prepared]");
    }

    private String fact(Browser browser, String name) {
        return browser.get(backstage()).html().select("[data-live-server]").attr(name);
    }

    private void startsIn(Duration time) {
        calendar.schedule(room.preSession.id(), Optional.of(Instant.now().plus(time)), 60, Optional.empty());
    }

    private String backstage() {
        return room.path() + "/backstage";
    }
}
