package org.presessions.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;

/// A person as a form describes one.
///
/// @param roles codes of the roles to give
/// @param language in which mails are written to this person; that of the page where none is chosen
/// @param known there where whoever is known by that address is meant, under whatever name
record PersonForm(
        @Nullable String email,
        @Nullable String name,
        @Nullable Set<String> roles,
        @Nullable String language,
        @Nullable String known) {
    private static final int NAME_LENGTH = 200;

    @Override
    public String email() {
        return email == null ? "" : email;
    }

    @Override
    public String name() {
        return name == null ? "" : name;
    }

    @Override
    public Set<String> roles() {
        return roles == null ? Set.of() : roles;
    }

    @Override
    public String language() {
        return language == null ? "" : language;
    }

    FieldErrors check() {
        var errors = checkName(name());
        errors.addIf(EmailAddress.parse(email()).isEmpty(), "email", "people.error.email");
        return errors;
    }

    static FieldErrors checkName(String name) {
        var errors = new FieldErrors();
        errors.addIf(name.isBlank(), "name", "people.error.name");
        errors.addIf(name.length() > NAME_LENGTH, "name", "people.error.name-long", NAME_LENGTH);
        return errors;
    }

    /// The checked address.
    String address() {
        return EmailAddress.parse(email()).orElseThrow();
    }
}
