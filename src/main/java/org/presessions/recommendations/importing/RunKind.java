package org.presessions.recommendations.importing;

import org.presessions.shared.Coded;

/// What is done with an import.
enum RunKind implements Coded {
    /// everything is done, and taken back at its end
    REHEARSAL,
    APPLICATION,
    UNDOING;

    static RunKind of(String code) {
        return Coded.of(RunKind.class, code);
    }
}
