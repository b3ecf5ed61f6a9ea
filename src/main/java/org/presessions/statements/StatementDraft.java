package org.presessions.statements;

import java.time.Instant;
import org.presessions.statements.text.StatementText;

/// What a statement said while it was written.
public record StatementDraft(long id, StatementText content, Instant savedAt) {}
