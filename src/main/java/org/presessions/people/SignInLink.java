package org.presessions.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A link that was sent to somebody.
///
/// @param path where it leads
/// @param letterId the mail that holds it, if one does
public record SignInLink(
        UUID personId,
        String path,
        boolean singleUse,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<UUID> letterId) {
    boolean isValidAt(Instant now) {
        return now.isBefore(expiresAt) && !(singleUse && usedAt.isPresent());
    }
}
