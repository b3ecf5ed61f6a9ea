package org.presessions.applications.calls;

import java.time.Instant;
import java.util.UUID;

/// A published call closes at another time for a State: by an extension, or because its window was changed.
public record DeadlineMoved(UUID preSessionId, Instant closesAt) {}
