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

    /// What was undone is given again as a new import, so that each can be undone by itself.
    boolean mayBeGivenAgain() {
        return isUndone() && !isRunning() && hasFile();
    }

    /// An import is applied once.
    boolean mayBe(RunKind kind) {
        if (isRunning() || !isPossible(kind)) return false;
        return switch (kind) {
            case REHEARSAL -> hasFile();
            case APPLICATION -> hasFile() && wouldChangeSomething();
            case UNDOING -> true;
        };
    }

    /// Whether it makes sense after what was done before.
    boolean isPossible(RunKind kind) {
        return kind == RunKind.UNDOING ? isApplied() : !isApplied() && !isUndone();
    }

    private boolean wouldChangeSomething() {
        return lastRun()
                .filter(run -> run.kind() == RunKind.REHEARSAL && run.status() == RunStatus.DONE)
                .filter(run -> run.counts().newRows() + run.counts().changed() > 0)
                .isPresent();
    }

    private boolean hasFile() {
        return imported.storedFileId().isPresent();
    }

    private boolean has(RunKind kind) {
        return runs.stream().anyMatch(run -> run.kind() == kind && run.status() == RunStatus.DONE);
    }
}
