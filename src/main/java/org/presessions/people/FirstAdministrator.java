package org.presessions.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way into a new installation: a link printed at its start, good until there is an administrator.
@Component
@Transactional
public class FirstAdministrator {
    private static final String KEY = "first-administrator";

    private final SecretRepository secrets;
    private final People people;
    private final Installation installation;

    FirstAdministrator(SecretRepository secrets, People people, Installation installation) {
        this.secrets = secrets;
        this.people = people;
        this.installation = installation;
    }

    /// The link, as long as it is needed.
    public Optional<String> link() {
        if (!isWanted()) return Optional.empty();
        return Optional.of(installation.address() + "/first-administrator/" + token());
    }

    boolean isOpenedBy(String token) {
        return isWanted() && MessageDigest.isEqual(bytes(token), bytes(token()));
    }

    /// Makes the first administrator; empty where somebody was faster.
    Optional<Person> create(String email, String name, Locale locale) {
        if (!isWanted()) return Optional.empty();
        var person = people.ensure(email, name, locale);
        people.grant(person.id(), Role.ADMINISTRATOR);
        people.grant(person.id(), Role.SECRETARIAT);
        return people.find(person.id());
    }

    private boolean isWanted() {
        return people.withRole(Role.ADMINISTRATOR).isEmpty();
    }

    private String token() {
        return HexFormat.of().formatHex(secrets.key(KEY), 0, 16);
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
