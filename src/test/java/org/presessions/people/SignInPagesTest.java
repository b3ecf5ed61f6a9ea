package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.Queries;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SignInPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    SignInLinks links;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Test
    void aLinkInTheMailSignsInOnce() {
        var person = fixtures.person();
        var browser = browsers.anonymous();
        ask(browser, person.email(), "/pre-sessions");

        var link = mailbox.await(person.email(), 1).linkPath();
        var door = browser.get(link);
        assertThat(door.text()).doesNotContain(person.email());
        assertThat(browser.get("/pre-sessions").html().select(".visitor")).isEmpty(); // looking is not opening

        var opened = browser.submit(door, link);
        assertThat(opened.location()).endsWith("/pre-sessions");
        assertThat(browser.get("/pre-sessions").html().select(".end .visitor").text())
                .isEqualTo("Somebody New");

        var again = browsers.anonymous().get(link);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.heading()).isEqualTo("This link has been used or is too old");
    }

    @Test
    void whoeverAsksForNoPageComesToTheOwnPlaceOfWork() {
        for (var place : Map.of(Role.SECRETARIAT, "/desk", Role.MODERATOR, "/meetings", Role.SPEAKER, "/")
                .entrySet()) {
            var person = fixtures.person(place.getKey());
            var browser = browsers.anonymous();
            ask(browser, person.email(), "/");
            var link = mailbox.await(person.email(), 1).linkPath();
            assertThat(browser.submit(browser.get(link), link).location()).endsWith(place.getValue());
        }
    }

    @Test
    void whoIsSignedInIsNotToldOtherwise() {
        assertThat(browsers.anonymous().get("/signed-out").heading()).isEqualTo("You are signed out");
        assertThat(browsers.signedInAs(fixtures.person()).get("/signed-out").location())
                .endsWith("/");
    }

    @Test
    void whoKnewTheTokenBeforeTheSignInKnowsItNotAfterwards() {
        var browser = browsers.anonymous();
        var before = browser.csrfToken();
        assertThat(postsWith(before, browser)).isEqualTo(422);
        var person = fixtures.person();
        ask(browser, person.email(), "/");
        var link = mailbox.await(person.email(), 1).linkPath();
        browser.submit(browser.get(link), link);
        assertThat(postsWith(before, browser)).isEqualTo(403);
        assertThat(postsWith(browser.csrfToken(), browser)).isEqualTo(422);
    }

    /// A form that is not filled in, which is told where the token is right.
    private static int postsWith(String token, Browser browser) {
        return browser.send(browser.request("/sign-in")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .status();
    }

    @Test
    void anExpiredLinkOffersANewOneToItsOwnerOnly() {
        var person = fixtures.person(Locale.FRENCH);
        ask(browsers.anonymous(), person.email(), "/pre-sessions");
        var link = mailbox.await(person.email(), 1).linkPath();

        var stranger = browsers.anonymous().speaking("fr");
        clock.at(Instant.now().plus(Duration.ofMinutes(21)), () -> {
            var late = stranger.get(link);
            assertThat(late.status()).isEqualTo(410);
            stranger.submit(late, link + "/renewal");
            var renewed = mailbox.await(person.email(), 2);
            assertThat(renewed.subject()).isEqualTo("Votre lien de connexion");
            assertThat(renewed.language()).isEqualTo("fr");
        });
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsKnown() {
        var known = fixtures.person().email();
        var answerToKnown =
                ask(browsers.anonymous(), known, "/").html().select("main").text();
        var answerToUnknown = ask(browsers.anonymous(), "nobody@example.org", "/")
                .html()
                .select("main")
                .text();
        assertThat(answerToUnknown.replace("nobody@example.org", "")).isEqualTo(answerToKnown.replace(known, ""));
        assertThat(mailbox.to("nobody@example.org")).isEmpty();
    }

    @Test
    void aWrongAddressIsKeptAndExplained() {
        var browser = browsers.anonymous().speaking("es");
        var reply = ask(browser, "<b>me</b>@", "/");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "Escriba una dirección de correo, por ejemplo nombre@ejemplo.org, sin acentos antes de la @.");
        assertThat(reply.html().select("#email").attr("value")).isEqualTo("<b>me</b>@");
    }

    @Test
    void aLinkNeverLeadsToAnotherHost() {
        var browser = browsers.anonymous();
        for (var hostile :
                new String[] {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"})
            assertThat(browser.get("/sign-in?to=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8))
                            .html()
                            .select("input[name=to]")
                            .attr("value"))
                    .isEqualTo("/");
    }

    @Test
    void theDeskAsksToSignInAndIsNotThereForOthers() {
        assertThat(browsers.anonymous().get("/desk").location()).endsWith("/sign-in?to=%2Fdesk");
        assertThat(browsers.signedInAs(fixtures.person(Role.DELEGATE))
                        .get("/desk")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInWords() {
        var reply = browsers.anonymous()
                .send(browsers.anonymous()
                        .request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("email=a@example.org")));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.heading()).isEqualTo("This page was open for too long");
    }

    @Test
    void whoeverAsksForAnAddressAgainAndAgainLocksNobodyOut() {
        var email = fixtures.person().email();
        var browser = browsers.anonymous();
        for (var i = 0; i < 7; i++)
            assertThat(ask(browser, email, "/").heading()).isEqualTo("Look into your mail");
        var last = mailbox.await(email, 5).linkPath();
        assertThat(mailbox.to(email)).hasSize(5);
        assertThat(browsers.anonymous().post(last).status()).isEqualTo(303);
    }

    /// As many questions to the database, and of the same kinds: one can tell nothing from the time.
    @Test
    void anAddressThatIsKnownTakesTheSameWork() throws Exception {
        var known = fixtures.person().email();
        assertThat(Queries.of(() -> asked(known))).isEqualTo(Queries.of(() -> asked("nobody-" + known)));
    }

    private String asked(String email) {
        links.ask(email, "/");
        return email;
    }

    private static Browser.Reply ask(Browser browser, String email, String to) {
        var page = browser.get("/sign-in?to=" + to);
        return browser.submit(page, "/sign-in", "email", email);
    }
}
