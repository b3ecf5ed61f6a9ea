package org.presessions.protection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.selection.Seat;
import org.presessions.testing.Barriers;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a speaker chooses with is there for everybody, by all rules of axe.
@ServerTest
class ChoiceBrowserTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    Browsers browsers;

    @LocalServerPort
    int port;

    @Test
    void nothingKeepsASpeakerFromChoosing() {
        var seat = speakers.confirmed(applications.application(fixtures.preSession("HTI"), "Sample Water"), 5);
        var path = "/statements/" + seat.id();
        try (var chromium = new Chromium();
                var page = signIn(chromium, seat, path)) {
            for (var place : new String[] {path, path + "/protection", path + "/removal"}) {
                page.navigate("http://localhost:" + port + place);
                assertThat(Barriers.on(page)).as(place).isEmpty();
            }
            page.navigate("http://localhost:" + port + path + "/protection");
            page.locator("summary").last().click();
            page.locator("button", new Page.LocatorOptions().setHasText("Choose this"))
                    .click();
            assertThat(page.locator(".error-summary")).containsText("Choose how much may be known.");
            assertThat(Barriers.on(page)).isEmpty();
            page.getByLabel("Protected", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("button", new Page.LocatorOptions().setHasText("Choose this"))
                    .click();
            assertThat(page.locator("#protection .status").first()).hasText("Protected");
            page.navigate("http://localhost:" + port + path + "/veil");
            assertThat(page.locator("main")).containsText("There is no video yet.");
            assertThat(Barriers.on(page)).isEmpty();
        }
    }

    private Page signIn(Chromium chromium, Seat seat, String path) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
        return browsers.opens(context, seat.speakerId(), path);
    }
}
