package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Two telephones at a door, of which one loses its line.
@ServerTest
class CheckInBrowserTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    CheckIns arrivals;

    @Test
    void whatIsNotedWithoutALineIsSentWithItAndTwoTelephonesAgree() {
        var hall = new TestHall(beans);
        var dana = hall.code("Dana Sample");
        try (var chromium = new Chromium();
                var one = chromium.context();
                var other = chromium.context()) {
            var first = browsers.opens(one, hall.secretary.id(), hall.checkIn());
            var second = browsers.opens(other, hall.secretary.id(), hall.checkIn());
            one.setOffline(true);
            first.fill("#code", dana.toLowerCase());
            first.keyboard().press("Enter");
            tick(first, "Speaker 2");
            PlaywrightAssertions.assertThat(first.locator("[data-count]")).hasText("2");
            assertThat(first.locator("[data-said]").textContent()).contains("Speaker 2");
            assertThat(first.evaluate("() => JSON.stringify(localStorage)").toString())
                    .contains(dana.replace(" ", ""))
                    .doesNotContain("Dana", "Denmark", "Otherwise");
            assertThat(arrivals.of(hall.preSession)).isEmpty();

            tick(second, "Chano Sample");
            PlaywrightAssertions.assertThat(second.locator("[data-line]")).hasText("All is sent.");
            one.setOffline(false);
            PlaywrightAssertions.assertThat(first.locator("[data-line]")).hasText("All is sent.");
            PlaywrightAssertions.assertThat(first.locator("[data-count]")).hasText("3");
            assertThat(first.evaluate("() => localStorage.length")).isEqualTo(0);
            assertThat(arrivals.of(hall.preSession)).hasSize(3);
        }
    }

    @Test
    void theListIsFoundByName() {
        var hall = new TestHall(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            page.setViewportSize(360, 740);
            page.fill("#q", "dénmark");
            assertThat(page.locator("li[data-code]:visible").count()).isEqualTo(1);
        }
    }

    @Test
    void whatTheServerDoesNotKeepIsSaidAndStaysThere() {
        var hall = new TestHall(beans);
        var dana = hall.bare("Dana Sample");
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            context.setOffline(true);
            tick(page, "Dana Sample");
            tick(page, "Chano Sample");
            hall.leaves(hall.danish);
            context.setOffline(false);
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).hasText("All is sent.");
            PlaywrightAssertions.assertThat(page.locator("[data-lost] li")).containsText("Dana Sample");
            PlaywrightAssertions.assertThat(page.locator("[data-count]")).hasText("1");
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("[data-lost] li")).containsText(dana);
            page.click("[data-lost] button");
            PlaywrightAssertions.assertThat(page.locator("[data-lost]")).isHidden();
            assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
        }
    }

    /// Browsers say that there is a line wherever there is a network.
    @Test
    void aMistypedCodeOnABadLineLeavesThePageAndWhatWasTyped() {
        var hall = new TestHall(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            page.route("**/check-in**", Route::abort);
            page.fill("#code", "k7qf 3m9t 2xab");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("[data-said]")).containsText("no answer from the server");
            PlaywrightAssertions.assertThat(page.locator("#code")).hasValue("k7qf 3m9t 2xab");
            page.unroute("**/check-in**");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("[data-said]")).containsText("No badge of this series");
            PlaywrightAssertions.assertThat(page.locator("#code")).hasValue("k7qf 3m9t 2xab");
        }
    }

    @Test
    void aBadgeThatWasPrintedAfterThePageWasOpenedIsFoundAndHasItsLine() {
        var hall = new TestHall(beans);
        var code = hall.code("Dana Sample");
        hall.leaves(hall.danish);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            assertThat(page.locator("li[data-code]").count()).isEqualTo(3);
            hall.comes(hall.danish);
            page.fill("#code", code);
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("[data-said]")).containsText("Dana Sample");
            PlaywrightAssertions.assertThat(page.locator("#code")).hasValue("");
            PlaywrightAssertions.assertThat(page.locator("li[data-arrived]")).containsText("Dana Sample");
        }
    }

    @Test
    void afterSigningInAgainWhatWaitedIsSent() {
        var hall = new TestHall(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            context.clearCookies();
            tick(page, "Dana Sample");
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).containsText("You are signed out.");
            browsers.opens(context, hall.secretary.id(), hall.otherCheckIn());
            tick(page, "Chano Sample");
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).hasText("All is sent.");
            assertThat(arrivals.of(hall.preSession)).hasSize(2);
        }
    }

    @Test
    void whoeverMayNotCheckInReadsThatAndKeepsWhatWasNoted() {
        var hall = new TestHall(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            context.clearCookies();
            browsers.opens(
                    context,
                    hall.danish.id(),
                    "/invitations/" + hall.preSession.series().slug());
            tick(page, "Dana Sample");
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).containsText("may not check in");
            page.route("**/arrivals", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            tick(page, "Chano Sample");
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).containsText("503");
            assertThat(page.evaluate("() => Object.values(localStorage).join()").toString())
                    .contains(hall.bare("Dana Sample"), hall.bare("Chano Sample"));
        }
    }

    /// The tick is on its way while its finger sees the mistake.
    @Test
    void whatIsTakenBackOnASlowLineStaysTakenBack() {
        var hall = new TestHall(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).hasText("All is sent.");
            var slow = new ArrayList<Route>();
            page.route("**/arrivals", slow::add);
            page.waitForRequest("**/arrivals", () -> tick(page, "Dana Sample"));
            row(page, "Dana Sample").locator("[data-when=here]").click();
            page.unroute("**/arrivals");
            slow.forEach(Route::resume);
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).hasText("All is sent.");
            PlaywrightAssertions.assertThat(page.locator("[data-count]")).hasText("0");
            assertThat(arrivals.of(hall.preSession)).isEmpty();
        }
    }

    @Test
    void aLookAtWhoCameHoldsNoTickUpAndTakesNoFocus() {
        var hall = new TestHall(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).hasText("All is sent.");
            var looks = new ArrayList<Route>();
            page.route("**/arrivals", route -> {
                if (route.request().method().equals("GET")) looks.add(route);
                else route.resume();
            });
            var row = row(page, "Chano Sample");
            row.locator("[data-when=away]").focus();
            page.waitForRequest("**/arrivals", () -> page.evaluate("() => dispatchEvent(new Event('online'))"));
            tick(page, "Dana Sample");
            PlaywrightAssertions.assertThat(page.locator("[data-line]")).hasText("All is sent.");
            PlaywrightAssertions.assertThat(page.locator("[data-count]")).hasText("1");
            PlaywrightAssertions.assertThat(row(page, "Dana Sample").locator("[data-when=here]"))
                    .isFocused();
            row.locator("[data-when=away]").focus();
            hall.staff.post(hall.checkIn(), "tick", hall.bare("Speaker 2"));
            page.unroute("**/arrivals");
            looks.forEach(Route::resume);
            page.waitForFunction(
                    "() => dispatchEvent(new Event('online')) && document.querySelector('[data-count]').textContent === '2'");
            PlaywrightAssertions.assertThat(row.locator("[data-when=away]")).isFocused();
        }
    }

    @Test
    void aDelegateWhoGaveNoNameIsSaidByTheButtonToo() {
        var hall = new TestHall(beans);
        var unnamed = hall.unnamed("FRA");
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, hall.secretary.id(), hall.checkIn());
            assertThat(unnamed.name()).isEmpty();
            assertThat(page.getByRole(
                                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Is here Delegate of France"))
                            .count())
                    .isEqualTo(1);
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator("li[data-code]:has-text('" + name + "')");
    }

    private static void tick(Page page, String name) {
        row(page, name).locator("[data-when=away]").click();
    }
}
