package org.presessions.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Role;
import org.presessions.testing.Barriers;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The page of who was there is for everybody of the staff, on every screen.
@ServerTest
class AttendanceBrowserTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Meetings meetings;

    @Autowired
    TestClock clock;

    @Test
    void nothingKeepsAnybodyOutOfIt() {
        var room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        var all = Set.of(room.danish.id(), room.chilean.id(), room.firstSeat.speakerId());
        meetings.seen(room.preSession.id(), all);
        clock.at(Instant.now().plus(Duration.ofMinutes(5)), () -> meetings.seen(room.preSession.id(), all));
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var staff = fixtures.person(Role.SECRETARIAT);
            var page = browsers.opens(context, staff.id(), room.path() + "/moderation/attendance");
            for (var width : new int[] {360, 1280}) {
                page.setViewportSize(width, 800);
                assertThat(Barriers.on(page)).isEmpty();
                assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "attendance." + width + ".png")));
            }
        }
    }
}
