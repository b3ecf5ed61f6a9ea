package org.presessions.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Looks at pages on a phone, a tablet and a desk's screen, and once without JavaScript, and notes what is wrong with
/// them.
final class Reader {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            () => axe.run({resultTypes: ['violations']}).then(result => result.violations.map(
              rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
            """;
    private static final String OVERFLOW = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              const wide = [...document.querySelectorAll('body *')].filter(
                element => element.getBoundingClientRect().right > width + 1);
              return 'wider than the screen: ' + wide.slice(-1).map(element => element.outerHTML.slice(0, 200));
            }
            """;

    private final String address;
    private final BrowserContext scripted;
    private final BrowserContext unscripted;
    private final List<String> complaints = new ArrayList<>();

    Reader(String role, String address, Browser browser) {
        this.address = address;
        this.scripted = browser.newContext();
        if (!role.equals("visitor")) tryAs(role);
        this.unscripted = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setStorageState(scripted.storageState()));
    }

    /// What is wrong, each with its page.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Reader looksAt(Iterable<String> paths) {
        try (var page = listening(scripted.newPage());
                var plain = unscripted.newPage()) {
            for (var path : paths) {
                look(page, path);
                if (!path.matches(".*/meeting(/moderation)?([?].*)?")) lookWithoutScripts(plain, path);
            }
        }
        return this;
    }

    private void tryAs(String role) {
        try (var page = scripted.newPage()) {
            page.navigate(address + "/how-it-works");
            page.locator("button[formaction='/demonstration/try-as/" + role + "']")
                    .click();
            page.waitForLoadState();
        }
    }

    /// Complains of whatever the browser complains of.
    private Page listening(Page page) {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) complain(page.url(), message.text());
        });
        page.onPageError(error -> complain(page.url(), error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().matches("(data|blob):.*"))
                complain(page.url(), "asks another host: " + request.url());
        });
        return page;
    }

    private void look(Page page, String path) {
        page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        page.evaluate(AXE);
        for (var width : WIDTHS) {
            page.setViewportSize(width, 800);
            var overflow = page.evaluate(OVERFLOW).toString();
            if (!overflow.isEmpty()) complain(path + " at " + width, overflow);
            for (var violation : (List<?>) page.evaluate(VIOLATIONS)) complain(path + " at " + width, violation);
        }
    }

    private void lookWithoutScripts(Page page, String path) {
        page.navigate(address + path);
        if (page.locator("h1").count() != 1 || !page.locator("h1").isVisible())
            complain(path, "no heading without JavaScript");
        if (page.locator("main").innerText().length() < 20) complain(path, "no content without JavaScript");
    }

    private void complain(String where, Object what) {
        complaints.add(where + ": " + what);
    }

    /// Rules of axe-core, run in the page itself: its builder opens a second page for each look.
    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
