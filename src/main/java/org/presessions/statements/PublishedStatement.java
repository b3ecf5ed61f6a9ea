package org.presessions.statements;

import java.util.UUID;

/// A statement that everybody may read or watch, as far as its speaker agreed.
///
/// @param speakerName empty where it is not to be shown
public record PublishedStatement(UUID seatId, String institution, String speakerName, boolean text, boolean video) {}
