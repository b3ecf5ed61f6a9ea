package org.presessions.calendar;

import org.presessions.states.State;

/// The review of one State at one Working Group session.
///
/// @param verified whether a source confirms that this State is reviewed at this session
public record Review(int sessionNumber, State state, boolean verified) {}
