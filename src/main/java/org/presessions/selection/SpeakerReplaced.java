package org.presessions.selection;

import java.util.UUID;

/// Another speaker of the same application has a place now.
///
/// @param seatId of the one before; the other one has a seat of his own
public record SpeakerReplaced(UUID seatId, UUID applicationId, UUID preSessionId) {}
