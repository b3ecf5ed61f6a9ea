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
        assertThat(browsers.anonymous().get("/first-administrator/00").status()).isEqualTo(404);
    }
}
