package org.presessions.statements;

import java.util.UUID;

/// A statement may be shown.
public record StatementApproved(UUID statementId, UUID seatId, UUID preSessionId) {}
