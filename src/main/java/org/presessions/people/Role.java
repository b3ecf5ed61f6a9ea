package org.presessions.people;

import org.presessions.shared.Coded;

/// What a person may do, beyond what is theirs. An applicant needs no role.
public enum Role implements Coded {
    ADMINISTRATOR,
    SECRETARIAT,
    MODERATOR,
    SPEAKER,
    DELEGATE;

    static Role of(String code) {
        return Coded.of(Role.class, code);
    }
}
