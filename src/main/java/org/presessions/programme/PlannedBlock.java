package org.presessions.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A block with its time.
///
/// @param isComputed whether nobody said how long it is
record PlannedBlock(Block block, Instant startsAt, int minutes, boolean isComputed, List<Warning> warnings) {
    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    PublishedBlock published() {
        return new PublishedBlock(block.id(), block.kind(), block.states(), startsAt, Duration.ofMinutes(minutes));
    }
}
