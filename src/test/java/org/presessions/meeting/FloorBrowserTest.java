package org.presessions.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Person;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Hands and the queue in real browsers: nobody reloads anything.
@ServerTest
class FloorBrowserTest {
    private static Chromium chromium;

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    TestRoom room;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.QUESTIONS);
    }

    @Test
    void aReasonThatIsBeingTypedOutlivesTheNewsAndIsReadByAll() {
        try (var danish = browser();
                var chilean = browser();
                var moderating = browser()) {
            var asker = enter(danish, room.danish, "");
            var other = enter(chilean, room.chilean, "");
            var moderator = enter(moderating, room.moderator, "/moderation");
            press(asker, "Raise my hand");
            press(other, "Raise my hand");
            says(part(other, "hands"), "Your place: 2 of 2");

            var row = part(moderator, "hands").locator("li").nth(1);
            row.locator("summary").first().click();
            var reason = row.locator("input[name=reason]").first();
            reason.fill("Has to leave at eleven");
            room.asks(room.danish, "How many wells?");
            says(part(moderator, "queue"), "How many wells?");
            assertThat(reason).hasValue("Has to leave at eleven");
            row.locator("button", new Locator.LocatorOptions().setHasText("Give the floor now"))
                    .click();
            says(part(asker, "floor"), "Chile");
            says(part(asker, "hands"), "Your place: 1 of 1");
            says(part(asker, "hands"), "had the floor before its turn");
            says(part(asker, "hands"), "Has to leave at eleven");
        }
    }

    @Test
    void aQuestionIsDraggedToTheTop() {
        room.asks(room.danish, "First?");
        room.asks(room.chilean, "Second?");
        room.asks(room.danish, "Third?");
        try (var moderating = browser()) {
            var moderator = enter(moderating, room.moderator, "/moderation");
            var rows = part(moderator, "queue").locator("li");
            rows.nth(2).locator(".meeting-handle").dragTo(rows.nth(0));
            says(rows.nth(0), "Third?");
            says(rows.nth(2), "Second?");
        }
    }

    private BrowserContext browser() {
        var context = chromium.browser().newContext();
        context.setDefaultTimeout(60_000);
        return context;
    }

    private Page enter(BrowserContext context, Person person, String place) {
        return browsers.opens(context, person.id(), room.path() + place);
    }

    private static void press(Page page, String words) {
        page.locator("button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private static void says(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    private static Locator part(Page page, String name) {
        return page.locator("[data-part=" + name + "]");
    }
}
