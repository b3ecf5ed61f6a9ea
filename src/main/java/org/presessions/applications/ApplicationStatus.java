package org.presessions.applications;

import org.presessions.shared.Coded;

public enum ApplicationStatus implements Coded {
    DRAFT,
    SUBMITTED,
    WITHDRAWN;

    static ApplicationStatus of(String code) {
        return Coded.of(ApplicationStatus.class, code);
    }
}
