package org.presessions.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The door, and help, in real browsers: nobody reloads anything.
@ServerTest
class DoorBrowserTest {
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
    void whoeverIsShownOutSeesItAtOnceAndWhoeverWaitsIsTakenIn() {
        try (var danish = browser();
                var chilean = browser();
                var moderating = browser()) {
            var disturbs = enter(danish, room.danish, "");
            var moderator = enter(moderating, room.moderator, "/moderation");
            says(part(moderator, "present"), "Dana Sample");
            part(moderator, "moderation-door").locator("summary").click();
            moderator.locator("#lock-reason").fill("Strangers");
            press(moderator, "Lock now");
            says(part(disturbs, "door"), "The room has been locked since");

            var waits = enter(chilean, room.chilean, "");
            press(waits, "Ask to be let in");
            says(part(moderator, "moderation-door"), "Chano Sample");
            press(moderator, "Let in");
            says(part(waits, "hands"), "Nobody waits to speak");

            var row = part(moderator, "present").locator("li").filter(of("Dana Sample"));
            row.locator("summary").click();
            row.locator("input[name=reason]").fill("Please call the secretariat");
            row.locator("button").filter(of("Show out now")).click();
            says(disturbs.locator("main"), "You were shown out of the room");
            says(disturbs.locator("main"), "Please call the secretariat");
            says(part(waits, "hands"), "Nobody waits to speak");
        }
    }

    @Test
    void theSecretariatsAnswerComesByItself() {
        try (var danish = browser();
                var helping = browser()) {
            var asker = enter(danish, room.danish, "");
            var staff = enter(helping, beans.getBean(Fixtures.class).person(Role.SECRETARIAT), "/moderation");
            part(asker, "help").locator("summary").click();
            press(asker, "I cannot hear");
            says(part(staff, "help-desk"), "I cannot hear");
            part(staff, "help-desk").locator("textarea").fill("Turn your headset on");
            part(staff, "help-desk").locator("button").filter(of("Answer")).click();
            says(part(asker, "help"), "The secretariat: Turn your headset on");
        }
    }

    @Test
    void whoWaitsComesInWhenItIsOpenedEarlyAndReadsAnotherHourAtOnce() {
        var early = new TestRoom(beans);
        var calendar = beans.getBean(Calendar.class);
        calendar.schedule(early.preSession.id(), hours(30), 60, Optional.empty());
        try (var danish = browser()) {
            var waits = browsers.opens(danish, early.danish.id(), early.path());
            var before = waits.locator("p.lead time").first().getAttribute("datetime");
            calendar.schedule(early.preSession.id(), hours(50), 60, Optional.empty());
            assertThat(waits.locator("p.lead time").first()).not().hasAttribute("datetime", before, soon());
            early.goTo(MeetingStage.OPENING);
            says(part(waits, "card"), "The Pre-session is being opened");
        }
    }

    @Test
    void whoLooksAtAnHourThatIsOverComesInWhenItIsOpenedLate() {
        var late = new TestRoom(beans);
        beans.getBean(Calendar.class).schedule(late.preSession.id(), hours(-30), 60, Optional.empty());
        try (var danish = browser()) {
            var waits = browsers.opens(danish, late.danish.id(), late.path());
            says(waits.locator("main"), "no record");
            late.goTo(MeetingStage.OPENING);
            says(part(waits, "card"), "The Pre-session is being opened");
        }
    }

    @Test
    void whoWaitsForOneThatIsGivenUpReadsWhy() {
        var given = new TestRoom(beans);
        var calendar = beans.getBean(Calendar.class);
        calendar.schedule(given.preSession.id(), hours(30), 60, Optional.empty());
        try (var danish = browser()) {
            var waits = browsers.opens(danish, given.danish.id(), given.path());
            says(waits.locator("p.lead"), "Starts on");
            calendar.giveUp(given.preSession.id(), Wording.english("No speaker could travel"));
            says(waits.locator("p.lead"), "No speaker could travel");
        }
    }

    private static Optional<Instant> hours(int fromNow) {
        return Optional.of(Instant.now().plus(Duration.ofHours(fromNow)));
    }

    private static LocatorAssertions.HasAttributeOptions soon() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(30_000);
    }

    private static Locator.FilterOptions of(String words) {
        return new Locator.FilterOptions().setHasText(words);
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
