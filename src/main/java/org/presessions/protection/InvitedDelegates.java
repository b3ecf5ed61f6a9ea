package org.presessions.protection;

import java.util.Optional;
import java.util.UUID;
import org.presessions.states.State;

/// Knows for which State somebody comes to a Pre-session; a module further down does.
public interface InvitedDelegates {
    /// Empty for whoever is no delegate of a mission that was invited.
    Optional<State> stateOf(UUID personId, UUID preSessionId);
}
