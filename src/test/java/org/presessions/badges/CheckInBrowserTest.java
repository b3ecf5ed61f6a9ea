package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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

    private static void tick(Page page, String name) {
        page.locator("li[data-code]:has-text('" + name + "') button[data-when=away]")
                .click();
    }
}
