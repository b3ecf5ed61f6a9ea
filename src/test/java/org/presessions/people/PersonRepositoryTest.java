package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class PersonRepositoryTest {
    @Autowired
    PersonRepository people;

    @Autowired
    SignInLinkRepository links;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void anAddressIsOnePersonAndItsFirstNameStays() {
        people.insertIfNew(email, "Ana", Locale.FRENCH);
        people.insertIfNew(email, "Other", Locale.ENGLISH);
        var person = people.byEmail(email).orElseThrow();
        assertThat(person.name()).isEqualTo("Ana");
        assertThat(person.locale()).isEqualTo(Locale.FRENCH);
        people.rename(person.id(), "Ana María");
        assertThat(people.find(person.id())).map(Person::name).contains("Ana María");
    }

    @Test
    void aRoleIsGrantedAndRevokedOnce() {
        people.insertIfNew(email, "Ana", Locale.ENGLISH);
        var id = people.byEmail(email).orElseThrow().id();
        assertThat(people.grant(id, Role.MODERATOR)).isTrue();
        assertThat(people.grant(id, Role.MODERATOR)).isFalse();
        assertThat(people.withRole(Role.MODERATOR)).extracting(Person::id).contains(id);
        assertThat(people.revoke(id, Role.MODERATOR)).isTrue();
        assertThat(people.revoke(id, Role.MODERATOR)).isFalse();
    }

    @Test
    void aLinkIsUsedOnceOrAsOftenAsItsLetterServes() {
        people.insertIfNew(email, "Ana", Locale.ENGLISH);
        var id = people.byEmail(email).orElseThrow().id();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        byte[] single = hash();
        byte[] letter = hash();
        links.insert(single, id, new Mail.PersonalLink("/desk", now.plus(Duration.ofMinutes(20)), true), now);
        links.insert(letter, id, new Mail.PersonalLink("/desk", now.plus(Duration.ofDays(9)), false), now);
        assertThat(links.find(single))
                .contains(new SignInLink(id, "/desk", true, now.plus(Duration.ofMinutes(20)), Optional.empty()));
        assertThat(links.use(single, now)).isTrue();
        assertThat(links.use(single, now)).isFalse();
        assertThat(links.use(letter, now)).isTrue();
        assertThat(links.use(letter, now)).isTrue();
        assertThat(links.use(letter, now.plus(Duration.ofDays(9)))).isFalse();
    }

    private static byte[] hash() {
        return UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    }
}
