package org.presessions.calendar;

import org.presessions.shared.Coded;

/// How the Pre-sessions of a series are held.
public enum Format implements Coded {
    VIRTUAL,
    IN_PERSON,
    HYBRID;

    public static Format of(String code) {
        return Coded.of(Format.class, code);
    }
}
