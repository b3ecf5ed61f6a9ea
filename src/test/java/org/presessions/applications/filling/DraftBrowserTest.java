package org.presessions.applications.filling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.testing.Patience;
import org.presessions.testing.ServerTest;

/// The form in a real browser: nobody presses a button, and nothing typed is lost.
@ServerTest
class DraftBrowserTest extends InDraft {
    /// All that IndexedDB holds, as text: names of databases, and what each entry says.
    private static final String STORED = """
            (async () => {
              let all = "";
              for (const { name } of await indexedDB.databases()) {
                const base = await new Promise((found) => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => found(request.result);
                });
                const rows = await new Promise((found) => {
                  const request = base.transaction("forms").objectStore("forms").getAll();
                  request.onsuccess = () => found(request.result);
                });
                base.close();
                for (const row of rows) all += name + " bytes " + new TextDecoder("latin1").decode(row.bytes);
              }
              return all;
            })""";

    @Override
    UUID begun() {
        return samples.begun(called(), fixtures.person()).id();
    }

    @Test
    void whatIsTypedIsSavedAndWhatIsTypedWithoutALineOnceItIsBack() {
        try (var context = chromium.context()) {
            var page = form(context);
            assertThat(page.locator("form[data-device=open]")).isAttached(DEVICE_OPEN);
            var aim = page.locator("#aim");
            aim.pressSequentially("We bring people together");
            await(page, () -> aim().equals("We bring people together"));
            assertThat(status(page)).containsText("Saved on the server at");

            context.setOffline(true);
            aim.pressSequentially(" who have no water");
            assertThat(status(page)).containsText("On this device only");
            assertThat(aim()).isEqualTo("We bring people together");

            context.setOffline(false);
            await(page, () -> aim().equals("We bring people together who have no water"));
            assertThat(status(page)).containsText("Saved on the server at");
            page.reload();
            assertThat(page.locator("#aim")).hasValue("We bring people together who have no water");
        }
    }

    /// The first button of the form is one of the languages at the top of the page.
    @Test
    void theKeyEnterGoesOnInTheSameLanguage() {
        try (var context = chromium.context()) {
            var page = institution(context);
            page.locator("header button[name=lang][value=fr]").first().click();
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            page.locator("#institution").fill("Cercle d’exemple");
            page.locator("#institution").press("Enter");
            assertThat(page.locator("[aria-invalid=true]").first()).isVisible(); // what else is asked of an institution
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
        }
    }

    @Test
    void whatIsAskedOfCoalitionsAloneIsHiddenFromOthers() {
        try (var context = chromium.context()) {
            var page = institution(context);
            var coalition = page.locator("input[name=kind][value=coalition]");
            assertThat(coalition).isVisible();
            assertThat(page.locator("#members")).isHidden();
            coalition.check();
            assertThat(page.locator("#members")).isVisible();
        }
    }

    @Test
    void whatIsTypedWithoutALineIsThereWhenOneComesBackToTheDevice() {
        try (var context = chromium.context()) {
            var page = form(context);
            assertThat(page.locator("form[data-device=open]")).isAttached(DEVICE_OPEN);
            var address = page.url();
            context.setOffline(true);
            page.locator("#aim").pressSequentially("Typed in the mountains");
            assertThat(status(page)).containsText("On this device only");
            assertThat(onDevice(page)).doesNotContain("mountains").startsWith("drafts-");
            page.close();
            context.setOffline(false);

            var again = context.newPage();
            again.navigate(address);
            assertThat(again.locator("#aim")).hasValue("Typed in the mountains");
            await(again, () -> aim().equals("Typed in the mountains"));
            again.waitForFunction(STORED + "().then(all => !all.includes('bytes'))");
        }
    }

    /// On a slow line the key comes after the first words: what the device had was lost under them.
    @Test
    void whatIsTypedBeforeTheKeyIsThereStandsBesideWhatTheDeviceHad() {
        try (var context = chromium.context()) {
            var page = institution(context);
            assertThat(page.locator("form[data-device=open]")).isAttached(DEVICE_OPEN);
            var address = page.url();
            var texts = "form[data-autosave] input:not([type]), form[data-autosave] input[type=text]";
            context.setOffline(true);
            page.locator(texts).nth(0).fill("Typed in the mountains");
            assertThat(status(page)).containsText("On this device only");
            page.close();
            context.setOffline(false);

            var again = context.newPage();
            var held = new CopyOnWriteArrayList<Route>();
            again.route("**/device-key", held::add);
            again.navigate(address);
            again.locator(texts).nth(1).fill("Typed early");
            await(again, () -> !held.isEmpty());
            again.unroute("**/device-key");
            held.forEach(Route::resume);
            assertThat(again.locator(texts).nth(0)).hasValue("Typed in the mountains");
            assertThat(again.locator(texts).nth(1)).hasValue("Typed early");
            again.waitForFunction(STORED + "().then(all => !all.includes('bytes'))");
            again.reload();
            assertThat(again.locator(texts).nth(0)).hasValue("Typed in the mountains");
            assertThat(again.locator(texts).nth(1)).hasValue("Typed early");
        }
    }

    /// Somebody else wrote in the same question meanwhile: both are shown.
    @Test
    void whatComesBackFromADeviceReplacesNobodysWords() {
        try (var context = chromium.context()) {
            var page = form(context);
            assertThat(page.locator("form[data-device=open]")).isAttached(DEVICE_OPEN);
            var address = page.url();
            context.setOffline(true);
            page.locator("#aim").pressSequentially("Written on the device");
            assertThat(status(page)).containsText("On this device only");
            page.close();
            context.setOffline(false);
            var draft = repository.find(id).orElseThrow();
            repository.save(id, new AnswerFields(Map.of("aim", List.of("Written elsewhere"))), draft.savedAt());

            var again = context.newPage();
            again.navigate(address);
            assertThat(status(again)).containsText("somebody else, or you in another window");
            again.locator("form[data-autosave] .button").click();
            assertThat(again.locator("main")).containsText("Written elsewhere");
            assertThat(again.locator("#aim")).hasValue("Written on the device");
            assertThat(aim()).isEqualTo("Written elsewhere");
        }
    }

    /// On a slow line one types before the script is there.
    @Test
    void whatIsTypedBeforeTheScriptIsThereIsSavedToo() {
        try (var context = chromium.context()) {
            var held = new CopyOnWriteArrayList<Route>();
            context.route("**/applications/draft*.js", held::add);
            var page = form(context);
            page.locator("#aim").pressSequentially("Typed early");
            await(page, () -> !held.isEmpty());
            held.getFirst().resume();
            await(page, () -> aim().equals("Typed early"));
        }
    }

    @Test
    void withoutALineTheFormStaysAndIsSentOnceItIsBack() {
        try (var context = chromium.context()) {
            var page = form(context);
            assertThat(page.locator("form[data-device=open]")).isVisible(); // before its script a page is a page
            context.setOffline(true);
            page.locator("#aim").fill("Words without a line");
            page.locator("form[data-autosave] .button").click();
            var note = page.locator("form[data-autosave] .notice");
            assertThat(note).containsText("No connection: nothing was sent yet");
            assertThat(page.locator("#aim")).hasValue("Words without a line");
            var form = page.url();
            page.locator(".breadcrumb a").last().click(); // would lead to the browser's own page of errors
            assertThat(note).containsText("No connection: nothing was sent yet");
            assertThat(page).hasURL(form);
            page.locator("form[data-autosave] .button").first().click();

            context.setOffline(false);
            note.getByText("Send it now").click();
            page.waitForURL("**/form/engagement");
            assertThat(aim()).isEqualTo("Words without a line");
        }
    }

    /// What was typed a moment ago is in the page of the other language too.
    @Test
    void anotherLanguageAndALinkBackSaveFirst() {
        try (var context = chromium.context()) {
            var page = form(context);
            page.locator("#aim").pressSequentially("Typed just now");
            page.locator(".end .languages [lang=fr]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            assertThat(page.locator("#aim")).hasValue("Typed just now");

            page.locator("#aim").fill("Typed just now, and more");
            page.locator(".breadcrumb a").click();
            page.waitForURL("**/applications/" + id);
            assertThat(aim()).isEqualTo("Typed just now, and more");
        }
    }

    @Test
    void aPageWithWordsThatWereNotSentIsNotLeftWithoutAWord() {
        try (var context = chromium.context()) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/recommendations/alerts/new?q=justice");
            page.locator("#email").pressSequentially("me@example.org");
            assertThat(warningOnLeaving(page)).isEqualTo("beforeunload");
        }
    }

    /// The telephone closed the browser, and with it the session.
    @Test
    void whoIsNoLongerSignedInIsToldSoAndKeepsTheWords() {
        try (var context = chromium.context()) {
            var page = form(context);
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
            page.locator("#aim").pressSequentially("Words of a guest");
            assertThat(status(page)).containsText("you are no longer signed in here");
            page.locator("form[data-autosave] .button").click();
            assertThat(page.locator("h1")).hasText("You are no longer signed in");
            assertThat(page.locator("blockquote")).hasText("Words of a guest");
            arrivesAgain(page);
            assertThat(page.locator("#aim")).hasValue("Words of a guest");
        }
    }

    private Page form(BrowserContext context) {
        var page = arrives(context, "/form/aim");
        assertThat(page.locator("#aim")).isVisible();
        return page;
    }

    private Page institution(BrowserContext context) {
        var page = arrives(context, "/form/institution");
        assertThat(page.locator("input[name=kind]").first()).isVisible();
        return page;
    }

    private static String onDevice(Page page) {
        return (String) page.evaluate(STORED + "()");
    }

    private static Locator status(Page page) {
        return page.locator("[data-saved]");
    }

    /// What the browser asks when one wants to close the page; the person stays.
    private static String warningOnLeaving(Page page) {
        var asked = new CopyOnWriteArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        await(page, () -> !asked.isEmpty());
        return asked.getFirst();
    }

    private static void await(Page page, BooleanSupplier there) {
        var until = Instant.now().plus(Patience.LONG);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(until))
                throw new AssertionError(status(page).textContent());
            page.waitForTimeout(100);
        }
    }
}
