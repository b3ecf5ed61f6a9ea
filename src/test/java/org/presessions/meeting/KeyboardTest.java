package org.presessions.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.missions.Missions;
import org.presessions.people.Person;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// No mouse: what can be pressed is reached by Tab, is seen when it is reached, and what changes in place keeps the
/// keyboard where it was.
@ServerTest
class KeyboardTest {
    private static final int STEPS_AT_MOST = 60;

    /// What has the focus: its name, or what it says.
    private static final String FOCUS = """
            () => {
              const focus = document.activeElement;
              const style = getComputedStyle(focus);
              return {
                name: focus.name ?? '',
                text: (focus.innerText || focus.value || '').trim(),
                part: focus.closest('[data-part]')?.dataset.part ?? '',
                lost: focus === document.body,
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
              };
            }
            """;

    private static Chromium chromium;

    @Autowired
    BeanFactory beans;

    @Autowired
    SignInLinks links;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void anApplicantStartsAndFillsInAPage() {
        var series = fixtures.series("HTI", "UGA");
        applications.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(9)));
        try (var page = page()) {
            page.navigate("http://localhost:" + port + "/applications/new?series=" + series.slug());
            types(page, "state", "Uganda");
            types(page, "email", UUID.randomUUID() + "@example.org");
            presses(page, "Start");
            assertThat(page.locator("h1")).hasText("Your application: Uganda");
            presses(page, "Aim and work");
            page.waitForURL("**/form/aim");
            types(page, "aim", "We bring people together who have no water at home.");
            presses(page, "Save and continue");
            page.waitForURL("**/form/engagement");
            page.goBack();
            assertThat(page.locator("#aim")).hasValue("We bring people together who have no water at home.");
        }
    }

    @Test
    void aDelegateAsksAndTheModeratorMovesTheMeeting() {
        var room = new TestRoom(beans);
        beans.getBean(Missions.class)
                .answerOpening(room.delegate("HTI", "Hana Sample").id(), room.preSession.id(), false);
        try (var asking = signIn(room.danish, room.path());
                var moderating = signIn(room.moderator, room.path() + "/moderation")) {
            types(asking, "text", "How many wells?");
            reaches(asking, "Keep it until questions open");
            presses(moderating, "Open the meeting");
            assertThat(asking.locator("[data-part=card]")).containsText("The Pre-session is being opened");
            stays(moderating, "steps");
            presses(moderating, "Open questions");
            assertThat(asking.locator("#ask button.button")).hasText("Ask"); // what had the focus was replaced
            stays(asking, "ask");
            presses(asking, "Ask");
            assertThat(asking.locator("#ask .rows")).containsText("The moderator has it");
            stays(asking, "ask");

            assertThat(moderating.locator("[data-part=queue]")).containsText("How many wells?");
            stays(moderating, "steps");
            presses(moderating, "Close questions");
            assertThat(moderating.locator("[data-part=steps]")).containsText("Open questions");
            moderating.keyboard().press("Enter"); // a second press undoes it, and does nothing else
            assertThat(moderating.locator("[data-part=steps]")).containsText("Close questions");
            presses(moderating, "Start the statements");
            assertThat(asking.locator("[data-part=card-more]")).containsText("No statement available");
            stays(moderating, "steps");
        }
    }

    private static void types(Page page, String field, String words) {
        for (var step = 0; step < STEPS_AT_MOST; step++)
            if (field.equals(next(page).get("name"))) {
                page.keyboard().type(words);
                return;
            }
        throw new AssertionError("not reached: " + field);
    }

    private static void presses(Page page, String words) {
        reaches(page, words);
        page.keyboard().press("Enter");
    }

    /// Goes on by Tab, from where the keyboard is, until it stands on what says these words.
    private static void reaches(Page page, String words) {
        for (var step = 0; step < STEPS_AT_MOST; step++)
            if (text(focus(page), words) || text(next(page), words)) return;
        throw new AssertionError("not reached: " + words);
    }

    private static boolean text(Map<?, ?> focus, String words) {
        return String.valueOf(focus.get("text")).startsWith(words);
    }

    private static Map<?, ?> next(Page page) {
        page.keyboard().press("Tab");
        var focus = focus(page);
        if (Boolean.TRUE.equals(focus.get("lost"))) return focus; // past the end of the page, on its way to the start
        assertThat(focus.get("seen")).as("the focus is seen: " + focus).isEqualTo(true);
        return focus;
    }

    /// The keyboard is where it was, although the page changed under it.
    private static void stays(Page page, String part) {
        var focus = focus(page);
        assertThat(focus.get("part")).as(focus.toString()).isEqualTo(part);
    }

    private static Map<?, ?> focus(Page page) {
        return (Map<?, ?>) page.evaluate(FOCUS);
    }

    private Page signIn(Person person, String path) {
        var link = links.issue(
                person.id(), new Mail.PersonalLink(path, Instant.now().plusSeconds(600), true));
        var page = page();
        page.navigate("http://localhost:" + port + link.substring(link.indexOf("/sign-in")));
        presses(page, "Continue");
        page.waitForURL("**" + path);
        return page;
    }

    private static Page page() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en"))
                .newPage();
    }
}
