package org.presessions.people;

import java.util.Locale;

/// What a person may do, beyond what is theirs. An applicant needs no role.
public enum Role {
    ADMINISTRATOR,
    SECRETARIAT,
    MODERATOR,
    SPEAKER,
    DELEGATE;

    /// The name in the database and in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
