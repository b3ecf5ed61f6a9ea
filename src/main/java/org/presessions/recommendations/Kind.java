package org.presessions.recommendations;

import org.presessions.shared.Coded;

/// A recommendation that another State made, or a pledge that the State under Review made itself.
public enum Kind implements Coded {
    RECOMMENDATION,
    PLEDGE;

    public static Kind of(String code) {
        return Coded.of(Kind.class, code);
    }
}
