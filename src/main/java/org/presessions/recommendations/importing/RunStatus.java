package org.presessions.recommendations.importing;

import org.presessions.shared.Coded;

/// How far a run is.
enum RunStatus implements Coded {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    static RunStatus of(String code) {
        return Coded.of(RunStatus.class, code);
    }
}
