package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The backstage with the real live server and real browsers: who is there hears each other, and nobody in the room
/// does.
@ServerTest
class BackstageSoundTest extends InLiveRoom {
    @Autowired
    Meetings meetings;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    SampleStatements statements;

    Person speaking;

    @BeforeEach
    void approves() {
        var soon = Optional.of(Instant.now().plus(Duration.ofMinutes(10)));
        calendar.schedule(room.preSession.id(), soon, 60, Optional.empty());
        speaking = people.get(room.firstSeat.speakerId());
        statements.approved(room.firstSeat);
    }

    @Test
    void speakerAndModeratorHearAndSeeEachOtherAndNobodyInTheRoomDoes() {
        try (var speaker = backstage(speaking, 440).turnsTheMicrophoneOn();
                var moderator = backstage(room.moderator, 880).turnsTheMicrophoneOn();
                var delegate = Listener.enter(chromium, beans, room, room.danish, "", 1320)
                        .joins()) {
            moderator.hears(440);
            speaker.hears(880);
            speaker.turnsTheCameraOn();
            moderator.sees("red 360");
            assertThat(delegate.hearsWithin(Duration.ofSeconds(1))).containsExactly(0);
            showsWhoIsThere(moderator.page, 2);
            photographed(moderator.page, "backstage-moderator");
            photographed(speaker.page, "backstage-speaker");
            assertThat(meetings.attended(room.preSession.id())).containsExactly(room.danish.id());
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(room.browser(room.moderator)
                                .get(room.path() + "/backstage")
                                .text())
                        .contains("Nobody is here"));
    }

    @Test
    void theOpeningOfTheMeetingClosesIt() {
        try (var speaker = backstage(speaking, 440).turnsTheMicrophoneOn();
                var moderator = backstage(room.moderator, 880).turnsTheMicrophoneOn()) {
            moderator.hears(440);
            room.goTo(MeetingStage.OPENING);
            speaker.page.waitForSelector("a:has-text('Go into the room')");
            moderator.hears(0);
            assertThat(speaker.page.locator("[data-live]").isVisible()).isFalse();
        }
    }

    private static void showsWhoIsThere(Page page, int number) {
        page.waitForSelector("[data-part=backstage-present] li:nth-child(" + number + ")");
    }

    private static void photographed(Page page, String name) {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", name + "." + width + ".png")));
        }
    }

    private Listener backstage(Person person, int tone) {
        return Listener.enter(chromium, beans, room, person, "/backstage", tone);
    }
}
