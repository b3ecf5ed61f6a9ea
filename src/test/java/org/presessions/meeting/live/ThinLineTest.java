package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.TestRoom;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Which size of the picture a line carries, as the script of the room decides it: from what came in two seconds.
@ServerTest
class ThinLineTest {
    private static final String GOOD = "bytes: 100000, received: 100, decoded: 30, soundReceived: 100, roundTrip: 0.05";

    private static final String CARRIED = """
            async (size) => {
              const root = document.querySelector("script[src*='/assets/']").src.match(/^(.*\\/assets\\/[^/]*)\\//)[1];
              const { carriedSize } = await import(`${root}/meeting/live-thin.js`);
              const names = ["at", "bytes", "received", "lost", "decoded", "dropped", "frozen", "soundReceived", "soundLost", "roundTrip"];
              const before = Object.fromEntries(names.map((name) => [name, 1000]));
              const more = { at: 2000, %s };
              const now = Object.fromEntries(names.map((name) => [name, 1000 + (more[name] ?? 0)]));
              now.roundTrip = before.roundTrip = more.roundTrip ?? 0;
              return carriedSize(size, before, now);
            }
            """;

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Test
    void aLineThatLosesOrHoldsBackCarriesLessAndAGoodOneAll() {
        var room = new TestRoom(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, room.danish.id(), room.path());
            assertThat(carried(page, "large", GOOD)).isEqualTo("large");
            assertThat(carried(page, "small", GOOD)).isEqualTo("small");
            assertThat(carried(page, "large", GOOD + ", lost: 8")).isEqualTo("large");
            assertThat(carried(page, "large", GOOD + ", lost: 20")).isEqualTo("small");
            assertThat(carried(page, "large", GOOD + ", soundLost: 10")).isEqualTo("small");
            assertThat(carried(page, "large", GOOD + ", frozen: 1.5")).isEqualTo("small");
            assertThat(carried(page, "large", GOOD + ", dropped: 40")).isEqualTo("small");
            assertThat(carried(page, "large", GOOD.replace("decoded: 30", "decoded: 0")))
                    .isEqualTo("small");
            assertThat(carried(page, "large", GOOD.replace("0.05", "2"))).isEqualTo("small");
            assertThat(carried(page, "small", GOOD + ", lost: 20")).isEqualTo("none");
        }
    }

    @Test
    void aLineThatCarriesTheSoundAloneGoesThereAtOnceAndNobodySeenTellsNothing() {
        var room = new TestRoom(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, room.danish.id(), room.path());
            assertThat(carried(page, "large", "bytes: 12000, received: 15, lost: 60, soundReceived: 60, soundLost: 40"))
                    .isEqualTo("none");
            assertThat(carried(page, "large", "soundReceived: 60, soundLost: 40, frozen: 2, roundTrip: 3"))
                    .isEqualTo("large");
            assertThat(carried(page, "large", "received: 4, lost: 2, frozen: 60"))
                    .isEqualTo("large");
        }
    }

    private static Object carried(Page page, String size, String came) {
        return page.evaluate(CARRIED.formatted(came), size);
    }
}
