package org.presessions.programme;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.states.State;

/// A block as somebody planned it.
///
/// @param states whom it is about, in their order
/// @param startsAt in the zone of the series; absent where it begins when the one before it ends
/// @param minutes absent where they are computed
record Block(UUID id, BlockKind kind, List<State> states, Optional<LocalTime> startsAt, Optional<Integer> minutes) {}
