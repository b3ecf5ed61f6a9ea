package org.presessions.badges;

import java.time.Instant;
import java.util.Optional;

/// That somebody came, as it was noted at the door.
///
/// @param stateCode of a delegate
record Arrival(Instant at, Optional<String> stateCode) {}
