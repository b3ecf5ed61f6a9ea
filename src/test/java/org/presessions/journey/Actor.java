package org.presessions.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.presessions.testing.Barriers;

/// Somebody at a browser of their own, who reads, fills in and presses what a person would.
final class Actor {
    private static final double PATIENCE = 60_000;

    private final String name;
    private final String address;
    private final Page page;

    /// A form into which somebody types asks first whether there is a line (`shared/unsent.js`), and goes a moment
    /// later.
    private static final String ASKS_FOR_THE_LINE = """
            button => Boolean(document.querySelector('[data-unsent]') && button.form && button.form.method === 'post'
              && button.form.enctype !== 'multipart/form-data' && !button.closest('[data-meeting]')
              && button.form.querySelector('textarea, input:not([type=hidden], [type=file])'))
            """;

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    Actor(String name, String address, Browser browser) {
        this.name = name;
        this.address = address;
        this.page = context(browser).newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
    }

    private static BrowserContext context(Browser browser) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/Zurich"));
    }

    /// Opens a page and finds nothing on it that keeps people out.
    Actor opens(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        return findsNoBarrier();
    }

    /// Opens the personal link of a mail.
    Actor opensMail(String linkPath) {
        return opens(linkPath).presses("Continue");
    }

    Actor follows(String link) {
        link(link).click();
        page.waitForLoadState();
        return findsNoBarrier();
    }

    Actor presses(String button) {
        var pressed = button(button);
        var asks = Boolean.TRUE.equals(pressed.evaluate(ASKS_FOR_THE_LINE));
        if (asks) page.evaluate("() => { document.documentElement.dataset.left = ''; }");
        pressed.click();
        if (asks) page.locator("html[data-left]").waitFor(GONE);
        page.waitForLoadState();
        return this;
    }

    Actor unfolds(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    Actor fills(String field, String value) {
        field(field).fill(value);
        return this;
    }

    Actor chooses(String field, String value) {
        field(field).selectOption(value);
        return this;
    }

    Actor ticks(String label) {
        labelled(label).check();
        return this;
    }

    Actor unticks(String label) {
        labelled(label).uncheck();
        return this;
    }

    Actor attaches(String field, Path file) {
        field(field).setInputFiles(file);
        return this;
    }

    Actor sees(String text) {
        assertThat(page.locator("main")).containsText(text, patiently());
        return this;
    }

    Actor doesNotSee(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    Actor seesHeading(String text) {
        assertThat(page.locator("h1")).hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        return this;
    }

    /// Waits for slow work, such as the preparation of a video.
    Actor waitsFor(String text, double minutes) {
        assertThat(page.locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(minutes * 60_000));
        return this;
    }

    /// Something that stands outside of the text, such as the state of the line.
    Actor seesAnywhere(String text) {
        assertThat(page.getByText(text)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return this;
    }

    Actor seesNowhere(String text) {
        assertThat(page.getByText(text)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
        return this;
    }

    Actor waitsForButton(String text) {
        assertThat(button(text)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return this;
    }

    /// Waits until the video moves.
    Actor watches() {
        var until = System.nanoTime() + (long) (PATIENCE * 1e6);
        var seen = position();
        while (position() < seen + 0.5)
            if (System.nanoTime() > until) throw new AssertionError(name + " sees no picture");
            else page.waitForTimeout(200);
        return this;
    }

    /// How far the video is before a clock that all actors share; the same for all who are in step.
    double secondsAhead() {
        return position() - System.nanoTime() / 1e9;
    }

    private double position() {
        var position = page.locator("video:visible").first().evaluate("video => video.currentTime");
        return ((Number) position).doubleValue();
    }

    Download downloads(String link) {
        return page.waitForDownload(() -> link(link).click());
    }

    Page page() {
        return page;
    }

    /// No barrier on the page that axe knows of.
    Actor findsNoBarrier() {
        Assertions.assertThat(Barriers.on(page)).as(name + " at " + page.url()).isEmpty();
        return this;
    }

    private Locator field(String name) {
        return page.locator("main [name='" + name + "']").last();
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
    }

    private Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text))
                .first();
    }

    private Locator button(String text) {
        var begins = Pattern.compile("^" + text.replaceAll("[^\\p{L} ]", "\\\\$0"));
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(begins))
                .first();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
