package org.presessions.applications.calls;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.words.Wording;

/// A later close for one State.
///
/// @param reason the secretariat's words, shown to everyone
/// @param extendedBy absent for sample data
public record CallExtension(
        UUID preSessionId, Instant closesAt, Wording reason, Optional<UUID> extendedBy, Instant extendedAt) {}
