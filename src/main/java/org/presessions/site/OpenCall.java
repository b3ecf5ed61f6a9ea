package org.presessions.site;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.presessions.calendar.Series;
import org.presessions.states.State;
import org.presessions.states.States;

/// A call that takes applications now.
///
/// @param closesAt the last of its deadlines
/// @param states those that it is still open for
record OpenCall(Series series, Instant closesAt, List<State> states) {
    String stateNames(Locale locale) {
        return States.sorted(states, locale).stream()
                .map(state -> state.name(locale))
                .collect(Collectors.joining(", "));
    }
}
