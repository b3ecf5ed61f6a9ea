package org.presessions.missions;

import org.presessions.shared.Coded;

/// A delegate's answer for one Pre-session.
public enum Coming implements Coded {
    COMES,
    DOES_NOT,
    UNDECIDED;

    static Coming of(String code) {
        return Coded.of(Coming.class, code);
    }
}
