package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.live.relay.Relay;
import org.presessions.people.People;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What a real browser finds of its devices and of its line, and what it is told to do.
@ServerTest
class DevicesBrowserTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    People people;

    @Autowired
    Relay relay;

    @Test
    void eachDeviceSaysWhatItIsGoodForAndTheLineWhatItCarries() {
        var room = new TestRoom(beans);
        assumeTrue(relay.isRunning(), "coturn is not here: there is no relay");
        Awaitility.await()
                .until(() -> !relay.ticket(room.preSession.id(), room.danish.id())
                        .urls()
                        .isEmpty());
        var speaker = people.get(room.firstSeat.speakerId());
        try (var chromium = Chromium.hearing();
                var listener = Listener.enter(chromium, beans, room, speaker, "/devices", Listener.OWN_MICROPHONE)) {
            var page = listener.page;
            for (var device : new String[] {"loudspeaker", "microphone", "camera", "line"})
                page.locator("[data-device=" + device + "] [data-try]").click();
            page.locator("[data-heard=bad]").click();
            reaches(page, "loudspeaker", "bad");
            page.locator("[data-heard=good]").click();
            reaches(page, "loudspeaker", "good");
            reaches(page, "microphone", "good");
            reaches(page, "camera", "good");
            reaches(page, "line", "large");
            var line = page.locator("[data-device=line]");
            assertThat(line.getAttribute("data-way")).isEqualTo("udp");
            assertThat(line.locator("[data-result]").textContent()).contains("sound and a large picture");
        }
    }

    private static void reaches(Page page, String device, String state) {
        page.locator("[data-device=%s][data-state=%s]".formatted(device, state)).waitFor();
    }
}
