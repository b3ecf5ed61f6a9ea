package org.presessions.statements;

import java.util.UUID;

/// A speaker handed a statement in; staff look at it next.
public record StatementHandedIn(UUID statementId, UUID seatId, UUID preSessionId) {}
