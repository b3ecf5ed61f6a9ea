package org.presessions.applications.calls;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.words.Wording;

/// A later close for one State.
///
/// @param reason the secretariat's words, shown to everyone
/// @param extendedBy absent for sample data
/// @param takenBackAt since when it holds no more; absent for one that does, or was followed by another
public record CallExtension(
        UUID preSessionId,
        Instant closesAt,
        Wording reason,
        Optional<UUID> extendedBy,
        Instant extendedAt,
        Optional<Instant> takenBackAt) {
    /// One that is given.
    public CallExtension(
            UUID preSessionId, Instant closesAt, Wording reason, Optional<UUID> extendedBy, Instant extendedAt) {
        this(preSessionId, closesAt, reason, extendedBy, extendedAt, Optional.empty());
    }
}
