package org.presessions.applications.calls;

import java.time.Instant;
import java.util.Optional;
import org.presessions.calendar.PreSession;

/// A State of the series in the public list of a call: until when one may apply for it.
///
/// @param extension absent where it closes with the call
public record StateLine(
        PreSession preSession, Instant closesAt, CallStatus status, Optional<CallExtension> extension) {}
