package org.presessions.site;

import org.presessions.shared.Coded;

/// The steps of a series, as its public page shows them.
enum ProcessStep implements Coded {
    CALL,
    PREPARATION,
    MEETING,
    OUTCOME
}
