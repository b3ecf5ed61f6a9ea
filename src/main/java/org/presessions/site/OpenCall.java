package org.presessions.site;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.presessions.calendar.Series;
import org.presessions.states.State;
import org.presessions.states.States;

/// A call that takes applications now.
///
/// @param deadlines the earliest first; each holds for its own States, and none for the call as a whole
record OpenCall(Series series, List<Deadline> deadlines) {
    /// @param unsorted those for which the call closes then
    record Deadline(Instant closesAt, List<State> unsorted) {
        List<State> states(Locale locale) {
            return States.sorted(unsorted, locale);
        }
    }

    int stateCount() {
        return deadlines.stream()
                .mapToInt(deadline -> deadline.unsorted().size())
                .sum();
    }
}
