package org.presessions.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.TestRoom;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// A line of captions is typed, and everybody sees it without loading anything.
@ServerTest
class CaptionBrowserTest {
    private static final int SECOND_MILLIS = 1000;

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleMeeting sample;

    @Autowired
    People people;

    @Test
    void whatIsTypedIsThereForAllInTheLanguageTheyChose() {
        var room = new TestRoom(beans);
        sample.opens(room.preSession);
        try (var chromium = new Chromium()) {
            var typing = opens(chromium, captioner(room), room);
            var danish = opens(chromium, room.danish, room);
            var lines = danish.locator("[data-captions-lines] p");
            for (var line : new String[] {"One", "Two", "Three", "Four"}) {
                typing.locator("#caption").fill(line);
                typing.locator("#caption").press("Enter");
                danish.locator("[data-captions-lines] p:text-is('" + line + "')")
                        .waitFor(within(10 * SECOND_MILLIS));
                typing.waitForFunction("() => document.querySelector('#caption').value === ''");
            }
            assertThat(lines.allTextContents()).containsExactly("Two", "Three", "Four");
            assertThat(typing.evaluate("() => document.activeElement.id")).isEqualTo("caption");
            photographed(danish, "captions");
            photographed(typing, "captioning");
            danish.locator("[data-captions-language]").selectOption("");
            assertThat(lines.count()).isZero();
            danish.locator("[data-captions-aloud]").check();
            assertThat(danish.locator("[data-captions-lines]").getAttribute("aria-live"))
                    .isEqualTo("polite");
        }
    }

    private static Locator.WaitForOptions within(int millis) {
        return new Locator.WaitForOptions().setTimeout(millis);
    }

    private Page opens(Chromium chromium, Person person, TestRoom room) {
        return beans.getBean(Browsers.class).opens(chromium.context(), person.id(), room.path());
    }

    private static void photographed(Page page, String name) {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", name + "." + width + ".png")));
        }
    }

    private Person captioner(TestRoom room) {
        var staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
        var email = UUID.randomUUID() + "@captions.example";
        var fields = new String[] {"name", "Cleo Sample", "email", email, "part", "captioner", "language", "en"};
        staff.post(room.path() + "/moderation/parts", fields);
        return people.byEmail(email).orElseThrow();
    }
}
