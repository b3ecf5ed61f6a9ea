package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.testing.Barriers;
import org.presessions.testing.ServerTest;

/// The projector of a hall, with the real live server: who speaks from elsewhere is heard and seen before it.
@ServerTest
class HallSoundTest extends InOpenRoom {
    private static final int RED = 440;

    @Test
    void thoseInAHallHearAndSeeWhoHasTheFloorByOnePress() {
        try (var speaker = speaker(room.firstSeat, RED).turnsTheMicrophoneOn().turnsTheCameraOn();
                var hall = enter(room.moderator, "/hall", Listener.OWN_MICROPHONE)) {
            hall.page.setViewportSize(1280, 720);
            assertThat(Barriers.on(hall.page)).isEmpty();
            hall.press("Turn the sound on");
            hall.reaches("listening");
            gives(room.firstSeat);
            hall.hears(RED);
            hall.sees("red 360");
            hall.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "hall-live.png")));
            assertThat(hall.page
                            .locator(".hall button:visible, .hall select:visible")
                            .count())
                    .isZero();
            perform(new MeetingCommand.TakeFloorBack());
            hall.hears(0);
            hall.sees("");
            speaker.reaches("speaking");
        }
    }

    /// It is opened by whoever moderates, who may speak everywhere else.
    @Test
    void aHallHasNoVoiceOfItsOwn() {
        try (var hall = enter(room.moderator, "/hall", Listener.OWN_MICROPHONE)) {
            hall.press("Turn the sound on");
            hall.reaches("listening");
            assertThat(hall.page.evaluate("connections.some((one) => one.getSenders().some(({ track }) => track))"))
                    .isEqualTo(false);
        }
    }
}
