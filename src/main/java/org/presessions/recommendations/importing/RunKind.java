package org.presessions.recommendations.importing;

import java.util.Locale;

/// What is done with an import.
enum RunKind {
    /// everything is done, and taken back at its end
    REHEARSAL,
    APPLICATION,
    UNDOING;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
