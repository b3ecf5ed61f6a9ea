package org.presessions.meeting.captions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One line of live captions.
///
/// @param language code, of the line itself
/// @param seatId of the speaker whose words they are; empty of anybody else's
public record Caption(String language, String text, Optional<UUID> seatId, Instant at) {}
