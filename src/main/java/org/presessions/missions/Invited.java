package org.presessions.missions;

import java.util.List;
import org.presessions.states.State;

/// What an act of inviting did.
///
/// @param letters how many were written; none for missions that had theirs
/// @param withoutAddress States whose mission cannot be written to yet
public record Invited(int letters, List<State> withoutAddress) {}
