package org.presessions.site;

import java.util.Optional;
import org.presessions.shared.Coded;
import org.presessions.shared.parts.Milestone.Phase;

/// The steps of a series, as its public page shows them.
enum ProcessStep implements Coded {
    CALL,
    PREPARATION,
    MEETING,
    OUTCOME;

    /// How this step is drawn where the way has come so far.
    ///
    /// @param reached absent where nothing is known to have been reached
    Phase phase(Optional<ProcessStep> reached) {
        if (reached.isEmpty()) return Phase.LATER;
        var order = compareTo(reached.get());
        if (order == 0) return Phase.NOW;
        return order < 0 ? Phase.DONE : Phase.LATER;
    }
}
