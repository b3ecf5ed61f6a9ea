package org.presessions.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Who gets back what was typed, and who does not. That every form gives it back: `TypedWordsTest`.
@ServerTest
class UnsentPagesTest {
    private static final String WORDS = "We bring people <b>together</b>.\nSince 1999.";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications samples;

    @Autowired
    People people;

    private Person applicant;
    private Browser browser;
    private String series;
    private String form;

    @BeforeEach
    void beginADraft() {
        var announced = fixtures.series("HTI");
        var now = Instant.now();
        samples.call(announced, now.minus(Duration.ofDays(10)), now.plus(Duration.ofDays(10)));
        series = announced.slug();
        applicant = fixtures.person();
        var haiti = calendar.preSession(series, "haiti").orElseThrow();
        form = "/applications/" + samples.begun(haiti, applicant).id() + "/form/aim";
        browser = browsers.signedInAs(applicant);
    }

    @Test
    void theirWriterSignsInOnThePageItselfAndFindsThemInTheForm() {
        var refused = refused();
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.heading()).isEqualTo("You are no longer signed in");
        assertThat(refused.html().expectFirst("blockquote").wholeText()).isEqualTo(WORDS);
        assertThat(refused.header("set-cookie"))
                .matches("unsent=[A-Za-z0-9_-]{32}; Path=/; Max-Age=86400; Expires=[^;]+; HttpOnly; SameSite=Lax");
        var sent = browser.submit(refused, "/sign-in", "email", applicant.email());
        assertThat(sent.heading()).isEqualTo("Look into your mail");
        assertThat(refused.html().select("[name=to]").val()).isEqualTo(form);

        browsers.signIn(browser, applicant);
        var back = browser.get(form);
        assertThat(back.html().expectFirst("#aim").wholeText()).isEqualTo(WORDS);
        assertThat(back.html().expectFirst(".notice p").text()).startsWith("What you typed could not be sent (");
        assertThat(browser.submit(back, form).status()).isEqualTo(303);
        assertThat(browser.get(form).html().select(".notice")).isEmpty();
        assertThat(browser.get(form).html().expectFirst("#aim").wholeText()).isEqualTo(WORDS);
    }

    @Test
    void nobodyElseFindsThem() {
        refused();
        var otherBrowser = browsers.signedInAs(applicant);
        assertThat(otherBrowser.get(form).html().select("#aim").text()).isEmpty();
        assertThat(browser.get(form).text()).doesNotContain("Since 1999");
        browsers.signIn(browser, fixtures.person());
        assertThat(browser.get(form).status()).isEqualTo(404);
        assertThat(browser.get(form).text()).doesNotContain("Since 1999");
    }

    /// Two of the staff may open the same form of the desk, at the same computer.
    @Test
    void aFormThatSeveralPeopleMayOpenGivesThemToItsWriterAlone() {
        var page = "/recommendations/alerts/new?q=justice";
        var shown = browser.get(page);
        var stranger = fixtures.person();
        var refused = browser.forgetting("SESSION").submit(shown, page, "_csrf", "old", "email", "Mine@example.org");
        assertThat(refused.heading()).isEqualTo("You are no longer signed in");
        browsers.signIn(browser, stranger);
        assertThat(browser.get(page).html().select("#email").val()).isNotEqualTo("Mine@example.org");
        browsers.signIn(browser.forgetting("SESSION"), applicant);
        assertThat(browser.get(page).html().select("#email").val()).isEqualTo("Mine@example.org");
    }

    @Test
    void areThrownAwayByTheirWriterWhoSignsOutOrSaysSo() {
        refused();
        browsers.signIn(browser, applicant);
        browser.submit(browser.get(form), "/unsent/removal");
        assertThat(aim()).isEmpty();

        browser.forgetting();
        browsers.signIn(browser, applicant);
        refused();
        browsers.signIn(browser, applicant);
        browser.submit(browser.get("/"), "/sign-out");
        browsers.signIn(browser, applicant);
        assertThat(aim()).isEmpty();

        refused();
        browsers.signIn(browser, applicant);
        assertThat(aim()).isEqualTo(WORDS);
    }

    /// Its owner opened the mail's link on a telephone while the computer's page was open.
    @Test
    void aDraftThatItsOwnerHasClaimedMeanwhileTakesThemOnceTheOwnerSignsIn() {
        var email = "begun-" + System.nanoTime() + "@example.org";
        var computer = browsers.anonymous();
        var first = computer.get("/applications/new?series=" + series);
        var path = computer.submit(first, "/applications", "state", "haiti", "email", email)
                .location();
        var page = computer.get(path + "/form/aim");
        var owner = people.byEmail(email).orElseThrow();
        assertThat(browsers.signedInAs(owner).get(path).status()).isEqualTo(200);

        var refused = computer.submit(page, path + "/form/aim", "aim", WORDS);
        assertThat(refused.status() + " " + refused.heading())
                .isEqualTo("404 This browser may not write here any more");
        assertThat(refused.html().expectFirst("blockquote").wholeText()).isEqualTo(WORDS);
        browsers.signIn(computer, owner);
        assertThat(computer.get(path + "/form/aim").html().expectFirst("#aim").wholeText())
                .isEqualTo(WORDS);
    }

    @Test
    void aFormThatWasOpenForTooLongIsSentByOneMorePress() {
        var page = browser.get(form);
        var refused = browser.submit(page, form, "_csrf", "stale", "aim", WORDS);
        assertThat(refused.status() + " " + refused.heading()).isEqualTo("403 Not sent yet: please send it once more");
        assertThat(aim()).isEmpty();
        assertThat(browser.submit(refused, form).location()).endsWith("/form/engagement");
        assertThat(aim()).isEqualTo(WORDS);
    }

    /// Another site could put words into somebody's mouth, with a button of ours under them.
    @Test
    void theFormOfAnotherSiteIsNeitherShownNorKept() {
        for (var foreign : List.of("Sec-Fetch-Site: cross-site", "Origin: https://elsewhere.example", "Origin: null")) {
            var reply = posted(browser.forgetting("SESSION"), foreign);
            assertThat(reply.status()).as(foreign).isEqualTo(403);
            assertThat(reply.text()).as(foreign).doesNotContain("Planted");
            assertThat(reply.header("set-cookie")).as(foreign).doesNotContain("unsent=");
        }
        assertThat(posted(browser, "Origin: http://localhost:8080").text()).contains("Planted words");
        assertThat(posted(browser, "Referer: http://localhost:8080/applications/x")
                        .text())
                .contains("Planted words");
    }

    @Test
    void whatAScriptSentIsStillInItsPageAndNotKept() {
        var reply = browser.forgetting("SESSION")
                .send(request(form + "/draft")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Dest", "empty")
                        .POST(HttpRequest.BodyPublishers.ofString("aim=Some+words")));
        assertThat(reply.header("set-cookie")).doesNotContain("unsent=");
    }

    @Test
    void whatNoFormOfOursTakesIsNotKept() {
        var reply = browser.forgetting("SESSION").post("/no/such/form", "text", WORDS);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("set-cookie")).doesNotContain("unsent=");
    }

    @Test
    void whatIsVeryLongIsShownWholeAndNotKept() {
        var page = browser.get(form);
        var words = WORDS + " again".repeat(40_000);
        var refused = browser.forgetting("SESSION").submit(page, form, "aim", words);
        assertThat(refused.html().expectFirst("blockquote").wholeText()).isEqualTo(words);
        assertThat(refused.text()).contains("It is kept nowhere but on this page");
    }

    private Browser.Reply posted(Browser from, String header) {
        var named = header.split(": ", 2);
        return from.send(request(form)
                .header(named[0], named[1])
                .POST(HttpRequest.BodyPublishers.ofString("aim=Planted+words")));
    }

    private HttpRequest.Builder request(String path) {
        return browser.request(path).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private String aim() {
        return browser.get(form).html().expectFirst("#aim").wholeText().strip();
    }

    private Browser.Reply refused() {
        var page = browser.get(form);
        return browser.forgetting("SESSION").submit(page, form, "aim", WORDS);
    }
}
