package org.presessions.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A link that was sent to somebody.
///
/// @param path where it leads
public record SignInLink(UUID personId, String path, boolean singleUse, Instant expiresAt, Optional<Instant> usedAt) {
    boolean isValidAt(Instant now) {
        return now.isBefore(expiresAt) && !(singleUse && usedAt.isPresent());
    }
}
