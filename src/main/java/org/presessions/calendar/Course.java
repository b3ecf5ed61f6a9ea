package org.presessions.calendar;

import org.presessions.shared.Coded;

/// How far a Pre-session is, by the record; by the plan only as long as its time is still to come.
public enum Course implements Coded {
    AHEAD,
    /// opened, and not closed
    RUNNING,
    /// opened and closed here
    HELD,
    /// its time is past, and there is no record here that it was held
    UNRECORDED,
    /// given up before it was held, with a reason that is shown
    NOT_HELD
}
