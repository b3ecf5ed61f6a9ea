package org.presessions.recommendations;

import java.util.Locale;

/// A recommendation that another State made, or a pledge that the State under Review made itself.
public enum Kind {
    RECOMMENDATION,
    PLEDGE;

    /// As addresses, tables and files spell it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
