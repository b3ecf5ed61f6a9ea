package org.presessions.meeting.commands;

import org.presessions.shared.Coded;

/// By what those who raised a hand are put in order; the words are `meeting.order.<code>`.
public enum OrderRule implements Coded {
    FIRST_HAND,
    NOT_YET_SPOKEN,
    FEWEST_MINUTES,
    /// the region that has spoken least comes next
    REGIONS,
    /// by a seed that everybody is told, so that everybody can draw again
    LOT
}
