package org.presessions.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.presessions.states.State;

/// A block as everybody sees it.
public record PublishedBlock(UUID id, BlockKind kind, List<State> states, Instant startsAt, Duration length) {
    /// Whether questions on several States are put together in it.
    public boolean isJoint() {
        return kind == BlockKind.QUESTIONS && states.size() > 1;
    }

    public Instant endsAt() {
        return startsAt.plus(length);
    }
}
