package org.presessions.badges;

import java.time.Instant;
import java.util.Optional;
import org.presessions.states.State;

/// That somebody came into a hall, as its door noted it.
///
/// @param name as the badge says it; empty for whoever had none, or has none any more
/// @param state of a delegate
/// @param organisation of a speaker; empty where it is not to be known
/// @param isByHand whether it was noted of a State, without a badge
public record HallArrival(Instant at, String name, Optional<State> state, String organisation, boolean isByHand) {}
