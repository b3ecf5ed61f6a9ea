package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a real browser makes of the pages that it may keep: who has signed in is never shown the page of nobody, and
/// nobody the page of who has signed out.
@ServerTest
class KeptPagesBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SignInLinks links;

    @Test
    void noPageOfAnotherIsShownAfterSigningInOrOut() {
        var person = fixtures.person();
        var link = links.issue(
                person.id(), new Mail.PersonalLink("/sign-ins", Instant.now().plus(Duration.ofHours(1)), true));
        try (var chromium = new Chromium();
                var context = chromium.context();
                var page = context.newPage()) {
            page.navigate(at("/how-it-works"));
            assertThat(page.content()).doesNotContain("sign-out");
            page.navigate(at(link.substring(link.indexOf("/sign-in"))));
            page.locator("main button").click();
            page.locator("a[href='/how-it-works']").first().click();
            assertThat(page.locator("form.sign-out").count()).isPositive();
            page.locator("form.sign-out button").first().click();
            page.locator("a[href='/how-it-works']").first().click();
            assertThat(page.content()).doesNotContain("sign-out", person.name());
            assertNothingBehind(page, person.name());
        }
    }

    /// Back to what was seen while signed in.
    private static void assertNothingBehind(Page page, String name) {
        for (var step = 0; step < 3; step++) {
            page.goBack();
            assertThat(page.content()).as(page.url()).doesNotContain("sign-out", name);
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
