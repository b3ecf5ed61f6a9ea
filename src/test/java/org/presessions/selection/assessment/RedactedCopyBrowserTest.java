package org.presessions.selection.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Words are marked in an answer with the mouse, and become a bar.
@ServerTest
class RedactedCopyBrowserTest {
    private static final String MARK = """
            answer => {
              const text = answer.firstChild;
              const range = document.createRange();
              range.setStart(text, text.data.indexOf("brings people together"));
              range.setEnd(text, range.startOffset + "brings people together".length);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }""";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @LocalServerPort
    int port;

    @Test
    void markedWordsComeIntoTheListAndAreABarOnceItIsSaved() {
        var haiti = fixtures.preSession("HTI");
        samples.call(
                haiti.series(),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(1)));
        var answers = SampleApplications.answers("Sample Circle", InstitutionKind.NHRI, Set.of("justice"));
        var application = samples.application(haiti, fixtures.person(), answers);
        var desk = address("/desk/applications/" + application.id());
        try (var chromium = new Chromium();
                var context = signedIn(chromium)) {
            var page = context.newPage();
            page.navigate(desk + "/redacted-copy");
            page.locator("#whole-aim").evaluate(MARK);
            page.locator("[data-mark]").click();
            assertThat(page.locator("[data-marked]")).containsText("brings people together");
            assertThat(page.locator("#passages")).hasValue("brings people together");
            page.locator("form[data-redact] .button").last().click();
            assertThat(page.locator("main")).containsText("█████, listens to them");
        }
    }

    private BrowserContext signedIn(Chromium chromium) {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var context = chromium.context();
        context.addCookies(Arrays.stream(staff.cookieLine().split("; "))
                .map(cookie -> cookie.split("=", 2))
                .map(cookie -> new Cookie(cookie[0], cookie[1]).setUrl(address("")))
                .toList());
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
