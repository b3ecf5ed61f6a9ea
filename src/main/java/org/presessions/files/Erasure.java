package org.presessions.files;

import java.time.Instant;

/// What was erased at once.
///
/// @param number how many of the kind
public record Erasure(ErasedKind kind, int number, Instant at) {}
