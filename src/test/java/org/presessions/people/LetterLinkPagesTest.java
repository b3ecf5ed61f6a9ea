package org.presessions.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.LetterStates;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.shared.words.Words;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The link of a letter opens what the letter is about, and nothing else of its owner.
@ServerTest
class LetterLinkPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SignInLinks links;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calendar calendar;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterStates states;

    @Autowired
    Words words;

    @Autowired
    TransactionTemplate transaction;

    Person person;
    String first;
    String second;

    @BeforeEach
    void twoDraftsOfOneWhoIsAlsoStaff() {
        person = fixtures.person(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.MODERATOR);
        var series = fixtures.series("HTI", "TGO");
        samples.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        first = draft(series.slug(), "haiti");
        second = draft(series.slug(), "togo");
    }

    @Test
    void aLetterOpensWhatItIsAboutAndCarriesNoRoleOfStaff() {
        var browser = browsers.anonymous();
        var letter = letter(first);
        open(browser, letter);
        assertThat(browser.get(first).status()).isEqualTo(200);
        assertThat(browser.get(first + "/form/aim").status()).isEqualTo(200);
        assertThat(browser.get(second).status()).isEqualTo(404);
        for (var other : new String[] {"/desk", "/desk/people", "/applications", "/sign-ins", "/meetings"})
            assertThat(browser.get(other).location()).as(other).startsWith("/sign-in?to=");
        assertThat(browser.post("/desk/people", "email", "x@example.org", "name", "X", "roles", "administrator")
                        .status())
                .isEqualTo(401); // what was typed stands there, beside the way to sign in
        assertThat(browser.post("/desk/people", "roles", "administrator").location())
                .startsWith("/sign-in?to=");
        assertThat(browser.get(first).html().select(".places a")).isEmpty();
    }

    /// Nothing but the way in that its reader takes tells of it; what a program looks at beforehand does not.
    @Test
    void whereALetterDoesNotLeadOneReadsWhatSigningInIsFor() {
        var browser = browsers.anonymous();
        open(browser, letter(first));
        assertThat(browser.get("/")
                        .html()
                        .select(".site-header .end a[href=/sign-in]")
                        .text())
                .isEqualTo("Sign in for more than your letter opens");
        assertThat(browser.get(first).html().select(".site-header .end a[href=/sign-in]"))
                .isEmpty();
        assertThat(browsers.anonymous()
                        .get("/")
                        .html()
                        .select(".site-header .end a[href=/sign-in]")
                        .text())
                .isEqualTo("Sign in");
    }

    @Test
    void aLetterIsKnownToBeOpenOnceSomebodyGoesIn() {
        var browser = browsers.anonymous();
        var link = new Mail.PersonalLink(first, Instant.now().plus(Duration.ofDays(9)), false);
        var mail = Mail.toStranger("test", person.email(), words.in(Locale.ENGLISH), "people.mail.sign-in", 20);
        var id = requireNonNull(transaction.execute(status -> outbox.hold(mail)));
        var address = links.issue(person.id(), link, id);
        var letter = address.substring(address.indexOf("/sign-in"));
        browser.get(letter);
        assertThat(openedAt(id)).isEmpty();
        open(browser, letter);
        var at = openedAt(id);
        assertThat(at).isPresent();
        open(browsers.anonymous(), letter);
        assertThat(openedAt(id)).isEqualTo(at);
        assertThat(browsers.signedInAs(fixtures.person(Role.SECRETARIAT))
                        .get("/desk/outbox/" + id)
                        .status())
                .isEqualTo(200);
    }

    private Optional<Instant> openedAt(UUID mailId) {
        return requireNonNull(states.of(List.of(mailId)).get(mailId)).openedAt();
    }

    @Test
    void twoLettersOpenWhatEachOfThemOpens() {
        var browser = browsers.anonymous();
        open(browser, letter(first));
        open(browser, letter(second));
        assertThat(browser.get(first).status()).isEqualTo(200);
        assertThat(browser.get(second).status()).isEqualTo(200);
        assertThat(browser.get("/desk").location()).startsWith("/sign-in?to=");
    }

    @Test
    void whoeverIsSignedInStaysSoWithALetterAndALetterGivesNothingToAnother() {
        var signedIn = browsers.signedInAs(person);
        open(signedIn, letter(first));
        assertThat(signedIn.get("/desk").status()).isEqualTo(200);

        var other = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        open(other, letter(first));
        assertThat(other.get("/desk").location()).startsWith("/sign-in?to=");
        assertThat(other.get(first).status()).isEqualTo(200);
    }

    @Test
    void livingLinksAreListedAndEndedOneOrAll() {
        var browser = browsers.signedInAs(person);
        endTheLinksOfTheDraftsOwnLetters(browser);
        var one = letter(first);
        var another = letter(second);
        var page = browser.get("/sign-ins");
        assertThat(page.html().select("main code").eachText()).containsExactly(second, first);
        var end = page.html()
                .select("form[action^=/sign-ins/links/]:contains(" + first + ")")
                .attr("action");
        browser.post(end);
        assertThat(browsers.anonymous().get(one).status()).isEqualTo(410);
        assertThat(browsers.anonymous().get(another).status()).isEqualTo(200);
        browsers.signedInAs(fixtures.person()).post("/sign-ins/links/end");
        assertThat(browsers.anonymous().get(another).status()).isEqualTo(200);
        browser.post("/sign-ins/links/end");
        assertThat(browsers.anonymous().get(another).status()).isEqualTo(410);
        assertThat(browser.get("/sign-ins").html().select("main code")).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsBrowsersAndLinks() {
        var link = letter(first);
        var here = browsers.signedInAs(person);
        var elsewhere = browsers.signedInAs(person);
        var byLetter = browsers.anonymous();
        open(byLetter, link);
        var somebodyElse = browsers.signedInAs(fixtures.person());
        assertThat(here.get("/sign-ins").heading()).isEqualTo("Your ways in");
        assertThat(here.get("/sign-ins").html().select("main li:contains(this browser)"))
                .hasSize(1);
        here.post("/sign-ins/end");
        for (var browser : new Browser[] {here, elsewhere})
            assertThat(browser.get("/desk").location()).startsWith("/sign-in?to=");
        assertThat(byLetter.get(first).status()).isEqualTo(404);
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(410);
        assertThat(somebodyElse.get("/sign-ins").status()).isEqualTo(200);
    }

    /// Each draft's letter leaves by itself, some moment after the draft was begun.
    private void endTheLinksOfTheDraftsOwnLetters(Browser browser) {
        mailbox.await(person.email(), 2);
        browser.post("/sign-ins/links/end");
        assertThat(browser.get("/sign-ins").html().select("main code")).isEmpty();
    }

    private String draft(String series, String state) {
        var preSession = calendar.preSession(series, state).orElseThrow();
        return "/applications/" + samples.begun(preSession, person).id();
    }

    private String letter(String path) {
        var validUntil = Instant.now().plus(Duration.ofDays(9));
        var link = links.issue(person.id(), new Mail.PersonalLink(path, validUntil, false));
        return link.substring(link.indexOf("/sign-in"));
    }

    private static void open(Browser browser, String letter) {
        assertThat(browser.submit(browser.get(letter), letter).status()).isEqualTo(303);
    }
}
