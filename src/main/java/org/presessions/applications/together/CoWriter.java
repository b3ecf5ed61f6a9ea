package org.presessions.applications.together;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody who may write an application beside its owner.
///
/// @param openedAt when they came first
public record CoWriter(UUID personId, String email, Instant askedAt, Optional<Instant> openedAt) {}
