package org.presessions.recommendations.importing;

import java.util.Locale;

/// How far a run is.
enum RunStatus {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
