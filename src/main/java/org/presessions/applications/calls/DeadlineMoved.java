package org.presessions.applications.calls;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A published call closes at another time for a State: by an extension, or because its window was changed.
///
/// @param closedAt when it was to close before; absent in news of before that was said
public record DeadlineMoved(UUID preSessionId, Instant closesAt, Optional<Instant> closedAt) {
    public boolean isEarlier() {
        return closedAt.filter(closesAt::isBefore).isPresent();
    }
}
