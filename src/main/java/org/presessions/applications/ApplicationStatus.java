package org.presessions.applications;

import java.util.Locale;

public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ApplicationStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
