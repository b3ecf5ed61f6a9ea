package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PeopleDeskPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Test
    void anAdministratorAddsAModeratorAndTakesTheRoleAway() {
        var browser = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var email = UUID.randomUUID() + "@example.org";
        browser.submit(
                browser.get("/desk/people"), "/desk/people", "email", email, "name", "Mo <b>", "roles", "moderator");
        var added = people.byEmail(email).orElseThrow();
        assertThat(added.roles()).containsExactly(Role.MODERATOR);
        assertThat(browser.get("/desk/people").html().select("strong").eachText())
                .contains("Mo <b>");

        var page = "/desk/people/" + added.id();
        var saved = browser.submit(browser.get(page), page, "name", "Mo", "roles", "secretariat");
        assertThat(browser.get(saved.location()).html().select(".notice").text())
                .isEqualTo("Mo: saved.");
        assertThat(people.get(added.id()).roles()).containsExactly(Role.SECRETARIAT);
        assertThat(people.get(added.id()).name()).isEqualTo("Mo");

        var nothing = browser.post(page, "name", "Mo");
        assertThat(nothing.errors())
                .containsExactly("Choose at least one role. To take the person off the staff, use the button below.");
        var list = browser.get(browser.submit(nothing, page + "/removal").location());
        assertThat(list.html().select(".notice").text()).startsWith("Mo is off the staff");
        assertThat(people.get(added.id()).roles()).isEmpty();
        assertThat(browser.get(page).status()).isEqualTo(404);
    }

    @Test
    void anAdministratorIsToldThatNobodyTakesTheKeyFromOneself() {
        var oneself = fixtures.person(Role.ADMINISTRATOR);
        var browser = browsers.signedInAs(oneself);
        var page = "/desk/people/" + oneself.id();
        var refused = browser.post(page, "name", oneself.name(), "roles", "secretariat");
        assertThat(refused.errors())
                .containsExactly("You cannot take the administrator’s role from yourself. Another administrator can.");
        assertThat(people.get(oneself.id()).roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(browser.post(page + "/removal").status()).isEqualTo(422);
    }

    @Test
    void whoeverIsKnownUnderAnotherNameIsAskedAboutFirstAndKeepsItsName() {
        var browser = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var known = fixtures.person();
        var asked = browser.submit(
                browser.get("/desk/people"),
                "/desk/people",
                "email",
                known.email(),
                "name",
                "Somebody Else",
                "language",
                "en",
                "roles",
                "moderator");
        assertThat(asked.errors()).hasSize(1).first().asString().contains("known here as " + known.name());
        assertThat(people.get(known.id()).is(Role.MODERATOR)).isFalse();
        var reply = browser.submit(asked, "/desk/people", "known", "yes");
        assertThat(browser.get(reply.location()).text())
                .contains("This address is known here as " + known.name(), "“Somebody Else” was not taken over");
        assertThat(people.get(known.id()).name()).isEqualTo(known.name());
    }

    @Test
    void whoeverIsKnownWithoutANameGetsTheOneThatIsTyped() {
        var browser = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var applicant = people.ensure(UUID.randomUUID() + "@example.org", "", Locale.ENGLISH);
        var page = browser.get("/desk/people");
        var reply =
                browser.submit(page, "/desk/people", "email", applicant.email(), "name", "Ana", "roles", "moderator");
        assertThat(browser.get(reply.location()).text()).contains("Ana is invited");
        assertThat(people.get(applicant.id()).name()).isEqualTo("Ana");
    }

    @Test
    void aNewColleagueIsInvitedInTheirLanguageAndComesInWithOneClick() {
        var administrator = fixtures.person(Role.ADMINISTRATOR);
        var browser = browsers.signedInAs(administrator);
        var email = UUID.randomUUID() + "@example.org";
        var reply = browser.submit(
                browser.get("/desk/people"),
                "/desk/people",
                "email",
                email,
                "name",
                "Amélie",
                "language",
                "fr",
                "roles",
                "secretariat",
                "roles",
                "moderator");
        assertThat(browser.get(reply.location()).text())
                .contains("Amélie is invited: a mail with a link went to " + email);
        var mail = mailbox.await(email, 1);
        var invited = people.byEmail(email).orElseThrow();
        assertThat(browser.get("/desk/people/" + invited.id()).text()).contains("has not signed in yet");
        assertThat(mail.subject()).isEqualTo("Votre accès à l’espace des pré-sessions");
        assertThat(mail.body()).contains(administrator.name() + " vous a donné accès", "Secrétariat, Modération");
        var colleague = browsers.anonymous();
        colleague.submit(colleague.get(mail.linkPath()), mail.linkPath());
        assertThat(colleague.get("/desk").status()).isEqualTo(200);
        assertThat(colleague.get("/desk/people").status()).isEqualTo(404);
        var theirs = "/desk/people/" + invited.id();
        assertThat(browser.get(theirs).text()).doesNotContain("has not signed in yet");
        browser.submit(browser.get(theirs), theirs + "/invitation");
        mailbox.await(email, 2);
    }

    @Test
    void whoeverIsOnTheStaffAlreadyIsNotInvitedOnceMore() {
        var administrator = fixtures.person(Role.ADMINISTRATOR);
        var browser = browsers.signedInAs(administrator);
        var reply = browser.submit(
                browser.get("/desk/people"),
                "/desk/people",
                "email",
                administrator.email(),
                "name",
                "Me",
                "roles",
                "administrator");
        assertThat(reply.errors()).hasSize(1).first().asString().contains("is on the staff already and may do this");
        assertThat(mailbox.to(administrator.email())).isEmpty();
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneAtOnce() {
        var person = fixtures.person(Role.SECRETARIAT, Role.ADMINISTRATOR);
        var browser = browsers.signedInAs(person);
        assertThat(browser.get("/desk").status()).isEqualTo(200);
        people.revoke(person.id(), Role.SECRETARIAT);
        people.revoke(person.id(), Role.ADMINISTRATOR);
        var hidden = browser.get("/desk");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.html().select("main a[href^=/desk]")).isEmpty();
        var email = UUID.randomUUID() + "@example.org";
        assertThat(browser.post("/desk/people", "email", email, "name", "Mo", "roles", "moderator")
                        .status())
                .isEqualTo(404);
        assertThat(people.byEmail(email)).isEmpty();
    }

    @Test
    void theSecretariatDoesNotSeeThePage() {
        var administrator = fixtures.person(Role.ADMINISTRATOR);
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var email = UUID.randomUUID() + "@example.org";
        assertThat(browser.get("/desk/people").status()).isEqualTo(404);
        assertThat(browser.get("/desk/people").text()).doesNotContain(administrator.email());
        assertThat(browser.post("/desk/people", "email", email, "name", "Mo", "roles", "administrator")
                        .status())
                .isEqualTo(404);
        assertThat(people.byEmail(email)).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptWithTheErrors() {
        var browser = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var reply = browser.submit(browser.get("/desk/people"), "/desk/people", "email", "nobody", "name", "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "Enter a name.",
                        "Enter an e-mail address such as name@example.org, without accents before the @.");
        assertThat(reply.html().select("#email").attr("value")).isEqualTo("nobody");
    }
}
