package org.presessions.site;

import java.util.Locale;

/// The steps of a series, as its public page shows them.
enum ProcessStep {
    CALL,
    PREPARATION,
    MEETING,
    OUTCOME;

    /// The name in message keys.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
