package org.presessions.selection;

import java.util.Locale;

/// What a letter tells an applicant.
enum Verdict {
    INVITED,
    /// invited before, now in another order or for another time
    CHANGED,
    RESERVE,
    NOT_SELECTED,
    /// invited before, no longer
    REVOKED;

    /// The name in the database and in message keys.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether the letter is about a place on the panel, so that its speaker gets it.
    boolean isAboutSeat() {
        return this == INVITED || this == CHANGED || this == REVOKED;
    }
}
