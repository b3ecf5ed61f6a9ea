package org.presessions.missions;

import java.util.Locale;

/// A delegate's answer for one Pre-session.
public enum Coming {
    COMES,
    DOES_NOT,
    UNDECIDED;

    /// The name in the database, in forms and in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Coming of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
