package org.presessions.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One act: who did what to what.
record AuditEntry(Instant at, Optional<UUID> actorId, String act, String subject, Map<String, ?> details) {}
