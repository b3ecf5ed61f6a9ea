package org.presessions.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

/// Somebody at a browser of their own, who reads, fills in and presses what a person would.
final class Actor {
    private final String name;
    private final String address;
    private final BrowserContext context;
    private final Page page;

    Actor(String name, String address, Browser browser) {
        this.name = name;
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/Zurich")
                .setAcceptDownloads(true));
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.setDefaultNavigationTimeout(60_000);
    }

    Page page() {
        return page;
    }

    /// Opens a page and finds nothing on it that keeps people out.
    Actor opens(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        return isAtEase();
    }

    /// Opens the personal link of a mail.
    Actor followsLink(String linkPath) {
        opens(linkPath);
        return presses("Continue");
    }

    Actor fills(String field, String value) {
        page.locator("main [name='" + field + "']").first().fill(value);
        return this;
    }

    Actor ticks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    Actor fillsIn(String form, Map<String, String> values) {
        values.forEach(
                (field, value) -> page.locator(form + " [name='" + field + "']").fill(value));
        return this;
    }

    Actor ticksIn(String form, String label) {
        page.locator(form).getByLabel(label).check();
        return this;
    }

    Actor unticksIn(String form, String label) {
        page.locator(form).getByLabel(label).uncheck();
        return this;
    }

    Actor presses(String button) {
        button(button).click();
        page.waitForLoadState();
        return this;
    }

    Actor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        page.waitForLoadState();
        return isAtEase();
    }

    Actor sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Actor doesNotSee(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    Actor seesHeading(String text) {
        assertThat(page.locator("h1")).hasText(text);
        return this;
    }

    Download downloads(String link) {
        return page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
    }

    Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .first();
    }

    /// No barrier on the page that axe knows of.
    Actor isAtEase() {
        var barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        org.assertj.core.api.Assertions.assertThat(barriers)
                .as(name + " at " + page.url())
                .isEqualTo(List.of());
        return this;
    }
}
