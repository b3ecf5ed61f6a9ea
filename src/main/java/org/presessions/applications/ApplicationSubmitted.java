package org.presessions.applications;

import java.util.UUID;

/// An application was handed in, or handed in again after a correction.
public record ApplicationSubmitted(UUID applicationId, UUID preSessionId) {
    static ApplicationSubmitted of(Draft draft) {
        return new ApplicationSubmitted(draft.id(), draft.preSession().id());
    }
}
