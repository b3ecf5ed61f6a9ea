package org.presessions.recommendations.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.importing.intake.Counts;

/// One rehearsal, application or undoing of an import.
///
/// @param failure message key of why nothing was taken; empty unless failed
/// @param failureValues of that message
/// @param attempts how often a worker took it up
record Run(
        long id,
        long importId,
        RunKind kind,
        RunStatus status,
        Optional<Integer> rowsTotal,
        int rowsRead,
        Counts counts,
        String failure,
        List<String> failureValues,
        int attempts,
        Instant askedAt,
        Optional<Instant> endedAt) {
    boolean isOver() {
        return status == RunStatus.DONE || status == RunStatus.FAILED;
    }

    /// 0 to 100; empty while nobody knows how many rows there are.
    Optional<Integer> percent() {
        return rowsTotal.filter(total -> total > 0).map(total -> Math.min(100, (int) (100L * rowsRead / total)));
    }
}
