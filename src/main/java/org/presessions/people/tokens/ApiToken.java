package org.presessions.people.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A token as its owner sees it in the list: all but the token.
///
/// @param name what it is for, in its owner's words
/// @param usedAt when it was used last, to the minute; absent where it never was
record ApiToken(
        UUID id,
        UUID personId,
        String name,
        Scope scope,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> endedAt) {

    boolean isValidAt(Instant now) {
        return endedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
