package org.presessions.statements;

import java.util.UUID;

/// Knows further readers of statements before they are public; modules further down do, such as the one that knows
/// which delegates were invited.
public interface StatementReaders {
    boolean mayRead(UUID personId, UUID preSessionId);
}
