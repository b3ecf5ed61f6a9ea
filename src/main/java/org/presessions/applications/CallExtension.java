package org.presessions.applications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A later close for one State.
///
/// @param reason in the secretariat's words, shown to everyone
/// @param extendedBy absent for sample data
public record CallExtension(
        UUID preSessionId, Instant closesAt, String reason, Optional<UUID> extendedBy, Instant extendedAt) {}
