package org.presessions.missions;

import java.util.UUID;
import org.presessions.states.State;

/// Somebody who speaks for a Permanent Mission.
///
/// @param state whose mission it is
public record Delegate(UUID personId, String name, State state) {}
