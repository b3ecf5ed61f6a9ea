package org.presessions.applications;

import java.util.Locale;

public enum CallStatus {
    NOT_YET_OPEN,
    OPEN,
    CLOSED;

    /// The name in message keys (`applications.call.status.not-yet-open`).
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
