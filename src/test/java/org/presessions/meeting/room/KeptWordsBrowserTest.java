package org.presessions.meeting.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Person;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What is typed in a room and not sent yet outlives a reload, and is nobody else's.
@ServerTest
class KeptWordsBrowserTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    TestRoom room;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.QUESTIONS);
    }

    @Test
    void anAnswerAndACallForHelpOutliveAReloadUntilTheyAreSent() {
        var question = isTaken(room.danish, "How many wells?");
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, room.firstSeat.speakerId(), room.path());
            var answer = page.locator("#answer-" + question);
            answer.fill("Forty, of which twelve");
            asksForHelp(page, "Nobody hears me");
            page.reload();
            assertThat(answer).hasValue("Forty, of which twelve");
            assertThat(page.locator("#help-text")).isVisible();
            assertThat(page.locator("#help-text")).hasValue("Nobody hears me");
            isTaken(room.chilean, "And in the south?"); // the parts change around what came back
            assertThat(page.locator("[data-part=answers]")).containsText("And in the south?");
            assertThat(answer).hasValue("Forty, of which twelve");

            page.locator("form[action$='/help'] button[value=other]").click();
            assertThat(page.locator("#help-text")).hasValue("");
            answer.press("End");
            answer.pressSequentially(" are dry");
            page.locator("form[action$='" + question + "/answer'] button").click();
            assertThat(page.locator("form[action$='" + question + "/answer/removal']"))
                    .isVisible();
            page.reload();
            assertThat(page.locator("#help-text")).hasValue("");
            assertThat(answer).hasValue("Forty, of which twelve are dry");
            assertThat(stored(page)).doesNotContain("Forty", "Nobody");
        }
    }

    @Test
    void whoComesNextInTheSameTabFindsNothing() {
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, room.danish.id(), room.path());
            asksForHelp(page, "My interpreter is gone");
            page.navigate(page.url().replace(room.path(), "/account"));
            page.locator("form.sign-out button:visible").first().click();
            page.waitForURL("**/signed-out");
            assertThat(stored(page)).doesNotContain("interpreter");

            browsers.opens(page, room.danish.id(), room.path());
            assertThat(page.locator("#help-text")).hasValue("");
            asksForHelp(page, "My interpreter is gone again");
            browsers.opens(page, room.chilean.id(), room.path()); // nobody signed out
            assertThat(page.locator("#help-text")).hasValue("");
            assertThat(stored(page)).doesNotContain("interpreter");
        }
    }

    private UUID isTaken(Person delegate, String text) {
        var question = room.asks(delegate, text);
        var outcome = beans.getBean(Meetings.class).perform(room.preSession.id(), new MeetingCommand.Show(question));
        assertThat(outcome).isEqualTo(new MeetingOutcome.Done());
        return question;
    }

    private static void asksForHelp(Page page, String words) {
        page.locator("#help-details > summary").click();
        page.locator("#help-text").fill(words);
    }

    private static String stored(Page page) {
        return page.evaluate("() => JSON.stringify(sessionStorage)").toString();
    }
}
