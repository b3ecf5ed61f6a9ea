package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;

/// Interpretation with the real live server and real browsers: who is heard in which channel, by its frequency.
@ServerTest
class ChannelSoundTest extends InOpenRoom {
    @Test
    void whoChoseALanguageHearsItsInterpreterAndTheFloorBeneath() {
        var ines = interpreter("Inés Sample");
        var ivan = interpreter("Ivan Sample");
        try (var speaker = enter(people.get(room.firstSeat.speakerId()), 440).turnsTheMicrophoneOn();
                var first = enter(ines, 880).turnsTheMicrophoneOn();
                var second = enter(ivan, 1320).turnsTheMicrophoneOn();
                var french = enter(room.danish, 600).joins();
                var other = enter(room.chilean, 600).joins()) {
            meetings.perform(
                    room.preSession.id(), new MeetingCommand.GiveFloor(room.firstSeat.id(), Duration.ofMinutes(5)));
            french.hears(440);
            french.choosesTheLanguage("fr");
            french.hearsInTheChannel(0); // with the microphone on, and nobody heard yet
            french.hearsTheFloorAt(1);
            first.hears(440);
            first.press("Begin to interpret");
            french.hearsInTheChannel(880);
            french.hearsTheFloorAt(0.15);
            french.hears(440);
            second.press("Take over");
            french.hearsInTheChannel(1320);
            other.hears(440);
            first.hears(440);
            assertThat(speaker.hearsWithin(Duration.ofMillis(500))).containsExactly(0);
            photographed(second.page);
            second.close(); // the line of an interpreter is gone
            french.hearsTheFloorAt(1);
            first.press("Take over");
            french.hearsInTheChannel(880);
            french.choosesTheLanguage("");
            french.hearsTheFloorAt(1);
            french.hearsInTheChannel(0);
        }
    }

    private static void photographed(Page page) {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "booth." + width + ".png")));
        }
    }

    private Person interpreter(String name) {
        var staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
        var email = UUID.randomUUID() + "@interpreters.example";
        var path = room.path() + "/moderation/parts";
        staff.post(path, "name", name, "email", email, "part", "interpreter", "language", "fr");
        return people.byEmail(email).orElseThrow();
    }
}
