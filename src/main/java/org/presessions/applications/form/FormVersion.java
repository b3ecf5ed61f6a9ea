package org.presessions.applications.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One version of what a call asks.
///
/// @param number 1 for the first that differs from the standard
/// @param publishedAt from when on it is asked; absent while it is being edited
public record FormVersion(UUID id, int number, Questionnaire questionnaire, Optional<Instant> publishedAt) {
    public boolean isBeingEdited() {
        return publishedAt.isEmpty();
    }

    public boolean isAskedAt(Instant now) {
        return publishedAt.filter(at -> !at.isAfter(now)).isPresent();
    }
}
