package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class PersonRepositoryTest {
    @Autowired
    PersonRepository people;

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
        assertThat(people.byEmails(List.of(email, "nobody-" + email)))
                .containsExactly(people.find(person.id()).orElseThrow());
        assertThat(people.byEmails(List.of())).isEmpty();
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
}
