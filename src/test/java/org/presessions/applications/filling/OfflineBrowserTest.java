package org.presessions.applications.filling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.testing.ServerTest;

/// What was typed without a line and lies on the device: each page of the application knows of it, and no older text
/// is handed in unknowingly.
@ServerTest
class OfflineBrowserTest extends InDraft {
    private static final String TYPED = "Typed in the mountains";

    @Override
    UUID begun() {
        return samples.draft(called(), fixtures.person(), "Sample Circle").id();
    }

    @Test
    void theOverviewSendsWhatLiesOnTheDevice() {
        try (var context = chromium.context()) {
            typedWithoutALine(context);
            var page = context.newPage();
            page.navigate(address(""));
            assertThat(page.locator("[data-saved]")).containsText("What lay on this device alone has been sent");
            assertThat(aim()).isEqualTo(TYPED);
            assertThat(page.locator(".saved-bar + .notice")).hasCount(0);
            assertThat(handedIn()).isFalse();
        }
    }

    @Test
    void whatIsHandedInIsTheTextOfTheDeviceAndIsShownFirst() {
        try (var context = chromium.context()) {
            typedWithoutALine(context);
            var page = context.newPage();
            page.navigate(address("/check"));
            assertThat(page.locator("[data-saved]")).containsText("What lay on this device alone has been sent");
            assertThat(page.locator("main")).containsText(TYPED);
            page.locator("form[data-hand-in] .button").click();
            assertThat(page.locator(".receipt-number")).isVisible();
            assertThat(repository
                            .find(id)
                            .orElseThrow()
                            .handedIn()
                            .orElseThrow()
                            .fields()
                            .text("aim"))
                    .isEqualTo(TYPED);
        }
    }

    @Test
    void aPartThatCannotBeSentIsNamedAndNothingIsHandedInUnknowingly() {
        try (var context = chromium.context()) {
            typedWithoutALine(context);
            context.route("**/form/aim/draft", route -> route.abort());
            var page = context.newPage();
            page.navigate(address("/check"));
            var notice = page.locator(".saved-bar + .notice");
            assertThat(notice.locator("li")).hasCount(1);
            assertThat(notice.locator("a")).hasAttribute("href", path() + "/form/aim");
            page.locator("form[data-hand-in] .button").click();
            assertThat(notice).containsText("Nothing was handed in: it would have been an older text.");
            for (var width : new int[] {360, 1280}) {
                page.setViewportSize(width, 800);
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/waiting-" + width + ".png")));
            }
            assertThat(handedIn()).isFalse();

            context.unroute("**/form/aim/draft");
            page.locator("form[data-hand-in] .button").click();
            assertThat(page.locator("[data-saved]")).containsText("What lay on this device alone has been sent");
            assertThat(handedIn()).isFalse();
            assertThat(page.locator("main")).containsText(TYPED);
        }
    }

    @Test
    void whereSomebodyElseWroteTooOneMayHandInWhatTheServerHas() {
        try (var context = chromium.context()) {
            typedWithoutALine(context);
            var draft = repository.find(id).orElseThrow();
            var fields = new HashMap<>(draft.fields().values());
            fields.put("aim", List.of("Written elsewhere"));
            repository.save(id, new AnswerFields(Map.copyOf(fields)), draft.savedAt());
            var page = context.newPage();
            page.navigate(address("/check"));
            var notice = page.locator(".saved-bar + .notice");
            assertThat(notice.locator("li")).hasCount(1);
            page.locator("form[data-hand-in] .button").click();
            notice.locator("[data-held] button").click();
            assertThat(page.locator(".receipt-number")).isVisible();
            assertThat(repository
                            .find(id)
                            .orElseThrow()
                            .handedIn()
                            .orElseThrow()
                            .fields()
                            .text("aim"))
                    .isEqualTo("Written elsewhere");
            assertThat(page.locator(".saved-bar + .notice li")).hasCount(1); // it lies there still
        }
    }

    /// The form goes, and its answer never comes.
    @Test
    void whatAFormSendsStaysOnTheDeviceUntilTheServerHasSaidYes() {
        try (var context = chromium.context()) {
            var page = form(context);
            context.route("**/form/aim/draft", route -> route.abort());
            context.route("**/form/aim", route -> {
                if (route.request().method().equals("POST")) route.abort();
                else route.resume();
            });
            page.locator("#aim").fill(TYPED);
            page.locator("form[data-autosave] .button").click();
            page.waitForTimeout(1500);
            page.close();
            assertThat(aim()).isNotEqualTo(TYPED);
            context.unrouteAll();
            var again = context.newPage();
            again.navigate(address(""));
            assertThat(again.locator("[data-saved]")).containsText("What lay on this device alone has been sent");
            assertThat(aim()).isEqualTo(TYPED);
        }
    }

    @Test
    void whoSignsOutIsAskedFirstAboutWhatWasNotSentAndLeavesNothing() {
        try (var context = chromium.context()) {
            typedWithoutALine(context);
            context.route("**/form/aim/draft", route -> route.abort());
            var page = context.newPage();
            page.setViewportSize(1280, 800);
            page.navigate(address(""));
            assertThat(page.locator(".saved-bar + .notice li")).hasCount(1);
            var out = page.locator("form.sign-out button:visible");
            out.click();
            var question = page.locator("main [role=alertdialog]");
            assertThat(question).containsText("Something lies on this device that the server does not have yet");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/leaving-1280.png")));
            assertThat(question).hasAccessibleName(question.locator("strong").textContent());
            assertThat(question)
                    .hasAccessibleDescription(question.locator("p").nth(1).textContent());
            assertThat(question).isFocused();
            question.locator("[data-stay]").click();
            assertThat(question).hasCount(0);
            assertThat(out).isFocused();
            assertThat(kept(page)).isEqualTo(1);
            page.setViewportSize(360, 800);
            page.locator("header summary:visible").first().click();
            page.locator("form.sign-out button:visible").click();
            assertThat(question).isInViewport();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/leaving-360.png")));
            question.locator("[data-go]").click();
            assertThat(page.locator("h1")).hasText("You are signed out");
            assertThat(page.locator("main")).containsText("Signing out removes what our pages kept on this device");
            page.waitForFunction("indexedDB.databases().then((all) => all.length === 0)");
        }
    }

    @Test
    void whoHasSentEverythingIsNotAsked() {
        try (var context = chromium.context()) {
            var page = form(context);
            page.setViewportSize(1280, 800);
            assertThat(kept(page)).isEqualTo(1);
            page.locator("form.sign-out button:visible").click();
            assertThat(page.locator("h1")).hasText("You are signed out");
            page.waitForFunction("indexedDB.databases().then((all) => all.length === 0)");
        }
    }

    /// Also whoever is led to where one has left, or comes back to it, keeps what was not sent.
    @Test
    void thePageThatFollowsTheWayOutTakesNothingFromWhoDidNotTakeIt() {
        try (var context = chromium.context()) {
            typedWithoutALine(context);
            context.route("**/form/aim/draft", route -> route.abort());
            var page = context.newPage();
            for (var out : List.of("/applications/departure", "/signed-out")) {
                page.navigate("http://localhost:" + port + out);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(kept(page)).isEqualTo(1);
            }
        }
    }

    /// Another window has the draft open, and lets go of it as soon as it is to be removed.
    @Test
    void whatLiesOnTheDeviceIsRemovedAlsoWhereAnotherWindowHasItOpen() {
        try (var context = chromium.context()) {
            var other = form(context);
            assertThat(kept(other)).isEqualTo(1);
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/imprint");
            assertThat(page.evaluate("""
                            () => indexedDB.databases().then(([{ name }]) => new Promise((said) => {
                              const removal = indexedDB.deleteDatabase(name);
                              removal.onsuccess = () => said("removed");
                              removal.onblocked = () => said("waits for the other window");
                            }))""")).isEqualTo("removed");
        }
    }

    /// Where a browser does not say what lies on the device, or does not answer.
    @Test
    void whereItCannotBeKnownWhatWouldBeLostOneIsAsked() {
        for (var unknown : List.of("undefined", "() => new Promise(() => {})", "() => Promise.reject(new Error())"))
            try (var context = chromium.context()) {
                var page = form(context);
                page.setViewportSize(1280, 800);
                page.evaluate("Object.defineProperty(indexedDB, 'databases', { value: " + unknown + " })");
                page.locator("form.sign-out button:visible").click();
                assertThat(page.locator("main [role=alertdialog]")).isVisible();
            }
    }

    /// How many databases there are on the device.
    private static int kept(Page page) {
        return (int) page.evaluate("indexedDB.databases().then((all) => all.length)");
    }

    private void typedWithoutALine(BrowserContext context) {
        var page = form(context);
        context.setOffline(true);
        page.locator("#aim").fill(TYPED);
        assertThat(page.locator("[data-saved]")).containsText("On this device only");
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no line')); }"); // on its way out too
        page.close();
        context.setOffline(false);
    }

    private Page form(BrowserContext context) {
        var page = arrives(context, "");
        page.waitForURL("**" + path());
        page.navigate(address("/form/aim"));
        assertThat(page.locator("form[data-device=open]")).isAttached(DEVICE_OPEN);
        return page;
    }

    private boolean handedIn() {
        return repository.find(id).orElseThrow().number().isPresent();
    }
}
