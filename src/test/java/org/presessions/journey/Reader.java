package org.presessions.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.presessions.testing.Barriers;

/// Looks at pages on a phone, a tablet and a desk's screen, and once without JavaScript, and notes what is wrong with
/// them.
final class Reader implements AutoCloseable {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
    private static final String OVERFLOW = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              const wide = [...document.querySelectorAll('body *')].filter(
                element => element.getBoundingClientRect().right > width + 1);
              return 'wider than the screen: ' + wide.slice(-1).map(element => element.outerHTML.slice(0, 200));
            }
            """;

    private static final String SMALL_ACTS = """
            () => [...document.querySelectorAll('main .button, main .button-second')]
              .filter(act => act.checkVisibility() && act.getBoundingClientRect().height < 44)
              .map(act => act.outerHTML.slice(0, 120))
              .join(' ')
            """;

    private static final int EDGES_AT_MOST = 2; // what is read, and what takes the whole width

    /// Where blocks end; the fields of a form are as long as what is typed into them.
    private static final String RIGHT_EDGES = """
            () => [...new Set([...document.querySelectorAll('main > :not(form), .prose > *')]
              .filter(block => block.checkVisibility() && block.getBoundingClientRect().width > 300)
              .map(block => Math.round(block.getBoundingClientRect().right)))]
            """;

    private static final int FRAME_AT_MOST = 165;
    private static final String HEADING = """
            () => {
              const heading = document.querySelector('main h1');
              return heading ? Math.round(heading.getBoundingClientRect().top + scrollY) : -1;
            }
            """;

    private static final String BOTTOM = """
            name => {
              const answer = document.querySelector(`[data-answers~="${name}"]`);
              return answer && answer.checkVisibility() ? Math.round(answer.getBoundingClientRect().bottom) : -1;
            }
            """;

    private final String address;
    private final BrowserContext scripted;
    private final BrowserContext unscripted;
    private final Page page;
    private final Page plain;
    private final List<String> complaints = new ArrayList<>();

    Reader(String role, String address, Browser browser) {
        this.address = address;
        this.scripted = browser.newContext();
        if (!role.equals("visitor")) tryAs(role);
        this.unscripted = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setStorageState(scripted.storageState()));
        this.page = listening(scripted.newPage());
        this.plain = unscripted.newPage();
    }

    /// What is wrong, each with its page.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// Barriers and overflow on each screen, and what is left without JavaScript.
    void examines(String path) {
        open(path);
        for (var width : WIDTHS) {
            measure(path, width);
            for (var barrier : Barriers.on(page)) complain(path + " at " + width, barrier);
        }
        if (!isRoom(path)) lookWithoutScripts(path);
    }

    /// Whether what is asked of a page first can be read without a scroll.
    void answers(FirstScreen screen) {
        try (var fresh = scripted.newPage()) { // it may be the page of an error, of which the browser complains
            fresh.navigate(address + screen.path());
            isAnswered(screen.path(), 1280, 800, screen.atADesk(), fresh);
            isAnswered(screen.path(), 360, 740, screen.onAPhone(), fresh);
        }
    }

    private void isAnswered(String path, int width, int height, List<String> answers, Page fresh) {
        fresh.setViewportSize(width, height);
        for (var answer : answers) {
            var bottom = (Integer) fresh.evaluate(BOTTOM, answer);
            if (bottom < 0) complain(path + " at " + width, "nothing answers " + answer);
            if (bottom > height) complain(path + " at " + width, answer + " ends at " + bottom);
        }
    }

    /// Leaves pictures of a page.
    void pictures(String name, String path, List<Pictures.Screen> screens) {
        try (var fresh = scripted.newPage()) {
            fresh.navigate(address + path);
            Pictures.take(fresh, name, screens);
        }
    }

    /// Overflow alone, for a page that was examined in another language.
    void measures(String path) {
        open(path);
        for (var width : WIDTHS) measure(path, width);
    }

    @Override
    public void close() {
        scripted.close();
        unscripted.close();
    }

    private void tryAs(String role) {
        try (var page = scripted.newPage()) {
            page.navigate(address + "/how-it-works");
            page.locator(".band summary").click();
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

    private void open(String path) {
        page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    private void measure(String path, int width) {
        page.setViewportSize(width, 800);
        var overflow = page.evaluate(OVERFLOW).toString();
        if (!overflow.isEmpty()) complain(path + " at " + width, overflow);
        var small = page.evaluate(SMALL_ACTS).toString();
        if (!small.isEmpty()) complain(path + " at " + width, "acts of less than 44 pixels: " + small);
        var edges = (List<?>) page.evaluate(RIGHT_EDGES);
        if (width == 1280 && edges.size() > EDGES_AT_MOST) complain(path, "its blocks end at " + edges);
        var heading = (Integer) page.evaluate(HEADING);
        if (heading > FRAME_AT_MOST && !isRoom(path))
            complain(path + " at " + width, "its heading comes at " + heading);
    }

    /// The picture comes first there.
    private static boolean isRoom(String path) {
        return path.matches(".*/meeting(/moderation)?([?].*)?");
    }

    private void lookWithoutScripts(String path) {
        plain.navigate(address + path);
        if (plain.locator("h1").count() != 1 || !plain.locator("h1").isVisible())
            complain(path, "no heading without JavaScript");
        if (plain.locator("main").innerText().length() < 20) complain(path, "no content without JavaScript");
        if (plain.locator("[style]").count() > 0) complain(path, "a style in the page");
    }

    private void complain(String where, Object what) {
        complaints.add(where + ": " + what);
    }
}
