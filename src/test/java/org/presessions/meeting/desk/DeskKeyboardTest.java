package org.presessions.meeting.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.TestRoom;
import org.presessions.missions.Missions;
import org.presessions.people.Role;
import org.presessions.testing.Barriers;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// A whole meeting from a telephone's screen with a keyboard and no mouse: whatever has the focus is in sight, and
/// nothing lies over it.
@ServerTest
class DeskKeyboardTest {
    private static final int STEPS_AT_MOST = 150;

    private static final String FOCUS = """
            () => {
              const focus = document.activeElement;
              const style = getComputedStyle(focus);
              const box = focus.getClientRects()[0] ?? focus.getBoundingClientRect();
              const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
              const y = box.y + Math.min(box.height, 40) / 2;
              const there = document.elementFromPoint(x, y);
              return {
                id: focus.id,
                text: (focus.innerText || focus.value || '').trim(),
                lost: focus === document.body,
                ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                within: box.x >= -1 && box.x + box.width <= innerWidth + 1 && y > 0 && y < innerHeight,
                covered: !there || !(focus.contains(there) || there.contains(focus) || there.closest('label')?.control === focus),
                box: `${box.x} ${box.y} ${box.width} ${box.height}`,
                by: there?.outerHTML.slice(0, 80) ?? ''
              };
            }
            """;

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    SampleMeeting sample;

    @Test
    void aMeetingIsRunFromItsOpeningToItsEnd() {
        var room = new TestRoom(beans);
        beans.getBean(Missions.class)
                .answerOpening(room.delegate("HTI", "Hana Sample").id(), room.preSession.id(), false);
        var staff = beans.getBean(Fixtures.class).person(Role.SECRETARIAT);
        try (var chromium = new Chromium();
                var context = chromium.context();
                var another = chromium.context()) {
            browsers.opens(another, room.danish.id(), room.path());
            var desk = browsers.opens(context, staff.id(), room.path() + "/moderation");
            desk.setViewportSize(360, 740);
            presses(desk, "Open the meeting");
            assertThat(desk.locator("[data-part=card]")).containsText("The Pre-session is being opened");
            presses(desk, "Open questions");
            assertThat(desk.locator("[data-part=steps]")).containsText("Close questions");
            notes(desk);
            room.asks(room.danish, "How many wells?");
            room.asks(room.chilean, "Who looks after them?");
            sample.raisesHand(room.preSession, room.firstSeat);
            presses(desk, "Start the statements");
            assertThat(desk.locator("[data-part=steps]")).containsText("Go to questions and answers");
            presses(desk, "Go to questions and answers");
            answersQuestions(desk);
            givesTheFloor(desk);
            keepsTheDoor(desk);
            ends(desk);
            assertThat(scrollsSideways(desk)).isFalse();
            assertThat(Barriers.on(desk)).isEmpty();
        }
    }

    private static void notes(Page desk) {
        presses(desk, "Notes"); // it is far down
        next(desk);
        assertThat(focus(desk).get("id")).isEqualTo("note");
        desk.keyboard().type("Ask for the numbers by region.");
        presses(desk, "Note it");
        assertThat(desk.locator("#notes-kept > summary")).hasText("One note");
        for (var step = 0; step < 30; step++) moves(desk, "Shift+Tab"); // nothing hides under the bar
    }

    private static void answersQuestions(Page desk) {
        presses(desk, "Hold");
        assertThat(desk.locator("[data-part=queue]")).containsText("One held or refused");
        presses(desk, "Put the next question on screen");
        assertThat(desk.locator(".screen-question")).hasText("Who looks after them?");
    }

    private static void givesTheFloor(Page desk) {
        presses(desk, "Give the floor for two minutes");
        assertThat(desk.locator("[data-part=floor]")).containsText("Robin Sample");
        presses(desk, "Take the floor back");
        assertThat(desk.locator("[data-part=floor]")).not().containsText("Robin Sample");
    }

    private static void keepsTheDoor(Page desk) {
        presses(desk, "Show out of the room…");
        presses(desk, "Show out now");
        assertThat(desk.locator("[data-part=moderation-door]")).containsText("Shown out");
        presses(desk, "Let back in");
        presses(desk, "Lock the room…");
        presses(desk, "Lock now");
        assertThat(desk.locator("[data-part=moderation-door]")).containsText("Door: locked");
    }

    private static void ends(Page desk) {
        photographed(desk);
        presses(desk, "End the meeting…");
        presses(desk, "End the meeting now");
        assertThat(desk.locator("[data-part=card]")).containsText("ended");
    }

    private static void presses(Page page, String words) {
        for (var step = 0; step < STEPS_AT_MOST; step++)
            if (says(focus(page), words) || says(next(page), words)) {
                page.keyboard().press("Enter");
                return;
            }
        throw new AssertionError("not reached: " + words);
    }

    private static boolean says(Map<?, ?> focus, String words) {
        return String.valueOf(focus.get("text")).startsWith(words);
    }

    private static Map<?, ?> next(Page page) {
        return moves(page, "Tab");
    }

    private static Map<?, ?> moves(Page page, String key) {
        page.keyboard().press(key);
        var focus = settled(page);
        if (Boolean.TRUE.equals(focus.get("lost"))) return focus; // past the end of the page, on its way to the start
        assertThat(focus.get("ringed")).as("a ring around it: " + focus).isEqualTo(true);
        assertThat(focus.get("within")).as("within the screen: " + focus).isEqualTo(true);
        assertThat(focus.get("covered")).as("lies under something: " + focus).isEqualTo(false);
        return focus;
    }

    /// The page may be on its way to what has the focus, or be changing.
    private static Map<?, ?> settled(Page page) {
        var inSight = "() => { const now = (" + FOCUS + ")(); return now.lost || (now.within && !now.covered); }";
        try {
            page.waitForFunction(inSight, null, new Page.WaitForFunctionOptions().setTimeout(2000));
        } catch (TimeoutError never) {
            return focus(page); // and says where it is
        }
        return focus(page);
    }

    private static Map<?, ?> focus(Page page) {
        return (Map<?, ?>) page.evaluate(FOCUS);
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    }

    private static void photographed(Page page) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "desk-by-keyboard.360.png")));
    }
}
