package org.presessions.selection;

import java.util.UUID;

/// A speaker took the place that was offered.
public record SpeakerConfirmed(UUID seatId, UUID preSessionId, UUID speakerId) {}
