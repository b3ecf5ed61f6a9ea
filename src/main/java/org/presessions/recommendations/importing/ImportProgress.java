package org.presessions.recommendations.importing;

import java.util.List;
import java.util.Optional;

/// What was done with an import so far, and what may be done next.
///
/// @param runs the last asked for first
record ImportProgress(Import imported, List<Run> runs) {
    Optional<Run> lastRun() {
        return runs.stream().findFirst();
    }

    boolean isRunning() {
        return lastRun().filter(run -> !run.isOver()).isPresent();
    }

    boolean isApplied() {
        return has(RunKind.APPLICATION) && !has(RunKind.UNDOING);
    }

    boolean isUndone() {
        return has(RunKind.UNDOING);
    }

    /// An import is applied once; what was undone is given again as a new import.
    boolean mayBe(RunKind kind) {
        if (isRunning() || isUndone()) return false;
        return switch (kind) {
            case REHEARSAL -> !isApplied() && hasFile();
            case APPLICATION -> !isApplied() && hasFile() && has(RunKind.REHEARSAL);
            case UNDOING -> isApplied();
        };
    }

    private boolean hasFile() {
        return imported.storedFileId().isPresent();
    }

    private boolean has(RunKind kind) {
        return runs.stream().anyMatch(run -> run.kind() == kind && run.status() == RunStatus.DONE);
    }
}
