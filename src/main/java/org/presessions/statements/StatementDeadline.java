package org.presessions.statements;

import java.time.Instant;
import org.presessions.calendar.PreSession;

/// Until when the statements of a Pre-session are wanted: its plan says so.
public final class StatementDeadline {
    private StatementDeadline() {}

    public static Instant of(PreSession preSession) {
        return preSession.statementsDueAt();
    }
}
