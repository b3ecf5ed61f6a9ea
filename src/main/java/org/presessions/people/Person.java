package org.presessions.people;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Somebody with an e-mail address.
///
/// @param email lower case, unique
/// @param name empty until somebody gave it
/// @param locale the language of mails to this person
public record Person(UUID id, String email, String name, Locale locale, Set<Role> roles) {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isStaff() {
        return is(Role.ADMINISTRATOR) || is(Role.SECRETARIAT);
    }
}
