package org.presessions.calendar;

import java.time.Instant;
import java.util.Optional;

/// What happened here of a Pre-session, whatever was planned.
///
/// @param from absent while it has not been opened
/// @param until absent while it has not been closed
public record Held(Optional<Instant> from, Optional<Instant> until) {
    public static final Held NOT_YET = new Held(Optional.empty(), Optional.empty());
}
