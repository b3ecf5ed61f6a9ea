package org.presessions.selection.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.Place;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// A panel is put together in a real browser: with the keyboard alone, and by dragging.
@ServerTest
class PanelBrowserTest {
    private static final int TABS_AT_MOST = 100;

    static Chromium chromium;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications applications;

    @Autowired
    PanelDesk desk;

    PreSession haiti;
    UUID water;
    UUID school;
    UUID press;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void threeApplications() {
        haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        water = apply("Sample Water", "right-to-water");
        school = apply("Sample School", "right-to-education");
        press = apply("Sample Press", "freedom-of-the-press");
    }

    @Test
    void itIsPutTogetherAndTakenBackWithTheKeyboardAlone() {
        try (var context = chromium.context()) {
            var page = board(context);
            presses(page, "Onto the panel Sample Water");
            presses(page, "Onto the panel Sample School");
            assertThat(speakers()).containsExactly(water, school);
            presses(page, "Earlier Sample School");
            assertThat(speakers()).containsExactly(school, water);
            assertThat(candidate(page, school)).isFocused(); // where one was, and not at the top
            presses(page, "Reserve Sample Press");
            assertThat(reserve()).containsExactly(press);
            presses(page, "Undo");
            assertThat(reserve()).isEmpty();
        }
    }

    @Test
    void whoIsDraggedStandsWhereItIsDropped() {
        try (var context = chromium.context()) {
            var page = board(context);
            drags(page, water, page.locator("[data-drop=add]"));
            assertThat(speakers()).containsExactly(water);
            drags(page, school, candidate(page, water)); // onto its upper half
            assertThat(speakers()).containsExactly(school, water);
            drags(page, school, page.locator("[data-drop=remove]"));
            assertThat(speakers()).containsExactly(water);
        }
    }

    private List<UUID> speakers() {
        return desk.plan(haiti.id()).speakers().stream()
                .map(Place::applicationId)
                .toList();
    }

    private List<UUID> reserve() {
        return desk.plan(haiti.id()).reserve().stream()
                .map(Place::applicationId)
                .toList();
    }

    private Page board(BrowserContext context) {
        var secretary = fixtures.person(Role.SECRETARIAT);
        return browsers.opens(context, secretary.id(), "/desk" + haiti.path() + "/panel");
    }

    private static Locator candidate(Page page, UUID id) {
        return page.locator("#c-" + id);
    }

    private static void drags(Page page, UUID who, Locator where) {
        changes(page, () -> candidate(page, who).dragTo(where, new Locator.DragToOptions().setTargetPosition(20, 5)));
    }

    /// By Tab until it has the focus, and Enter.
    private static void presses(Page page, String words) {
        var isThere = "words => document.activeElement.textContent.replace(/\\s+/g, ' ').trim().endsWith(words)"
                + " && document.activeElement.matches('button')";
        for (var tabs = 0; tabs < TABS_AT_MOST && page.evaluate(isThere, words).equals(false); tabs++)
            page.keyboard().press("Tab");
        changes(page, () -> page.keyboard().press("Enter"));
    }

    private static void changes(Page page, Runnable act) {
        var version = page.locator("[data-board] [name=version]").inputValue();
        act.run();
        assertThat(page.locator("[data-board] [name=version]")).not().hasValue(version);
    }

    private UUID apply(String institution, String issue) {
        return applications
                .application(haiti, institution, InstitutionKind.NATIONAL_CSO, Set.of(issue))
                .id();
    }
}
