package org.presessions.calendar;

import java.time.LocalDate;
import java.util.List;
import org.presessions.states.State;

/// A Working Group session as the secretariat enters it.
///
/// @param toBeConfirmed dates and States may still change
/// @param states those that are reviewed, in the order of the programme
public record PlannedSession(
        int number, LocalDate startsOn, LocalDate endsOn, boolean toBeConfirmed, List<State> states) {}
