package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class FirstAdministratorTest {
    @Autowired
    FirstAdministrator first;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Test
    void theLinkIsGoodUntilThereIsAnAdministrator() {
        people.withRole(Role.ADMINISTRATOR).forEach(person -> people.revoke(person.id(), Role.ADMINISTRATOR));
        var token = first.link().orElseThrow().replaceAll(".*/", "");
        assertThat(first.isOpenedBy(token)).isTrue();
        assertThat(first.isOpenedBy("0" + token.substring(1) + "x")).isFalse();

        var person = first.create("first@example.org", "First", Locale.FRENCH).orElseThrow();
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.SECRETARIAT);
        assertThat(first.link()).isEmpty();
        assertThat(first.isOpenedBy(token)).isFalse();
        assertThat(first.create("second@example.org", "Second", Locale.FRENCH)).isEmpty();
    }

    @Test
    void aGuessedLinkIsNotThere() {
        var browser = browsers.anonymous();
        assertThat(browser.get("/first-administrator/00").status()).isEqualTo(404);
        assertThat(browser.get("/first-administrator/00").html().select("#email"))
                .isEmpty();
        var sent = browser.post("/first-administrator/00", "email", "guesser@example.org", "name", "Guesser");
        assertThat(sent.status()).isEqualTo(404);
        assertThat(people.byEmail("guesser@example.org")).isEmpty();
    }
}
