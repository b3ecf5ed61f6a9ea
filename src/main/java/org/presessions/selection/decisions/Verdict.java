package org.presessions.selection.decisions;

import org.presessions.shared.Coded;

/// What a letter tells an applicant.
public enum Verdict implements Coded {
    INVITED,
    /// invited before, now in another order or for another time
    CHANGED,
    /// invited before, to the same place; now at an hour, or at another one
    TIMED,
    RESERVE,
    NOT_SELECTED,
    /// invited before, no longer
    REVOKED;

    static Verdict of(String code) {
        return Coded.of(Verdict.class, code);
    }

    /// Whether who reads it has a place.
    public boolean isPlace() {
        return this == INVITED || this == CHANGED || this == TIMED;
    }

    /// Whether the letter is about a place on the panel, so that its speaker gets it.
    public boolean isAboutSeat() {
        return isPlace() || this == REVOKED;
    }
}
