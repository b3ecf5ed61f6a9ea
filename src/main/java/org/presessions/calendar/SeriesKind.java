package org.presessions.calendar;

import org.presessions.shared.Coded;

/// Where the Pre-sessions of a series are at home.
public enum SeriesKind implements Coded {
    /// for the Permanent Missions in Geneva, as most are
    GENEVA,
    /// for the embassies in the capital of the State under Review
    IN_COUNTRY;

    static SeriesKind of(String code) {
        return Coded.of(SeriesKind.class, code);
    }
}
