package org.presessions.protection;

import org.presessions.calendar.PreSession;
import org.presessions.shared.Coded;

/// When somebody looks, by the record of the meeting and never by its plan.
public enum Moment implements Coded {
    BEFORE,
    /// opened, and not closed
    DURING,
    /// opened and closed
    AFTER,
    TAKEN_BACK;

    static Moment of(PreSession preSession, Choice choice) {
        if (choice.isTakenBack()) return TAKEN_BACK;
        if (preSession.isHeld()) return AFTER;
        return preSession.held().from().isPresent() ? DURING : BEFORE;
    }
}
