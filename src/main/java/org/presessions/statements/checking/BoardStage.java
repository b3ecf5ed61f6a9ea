package org.presessions.statements.checking;

import org.presessions.shared.Coded;
import org.presessions.shared.parts.StatusKind;

/// How far a statement is for those who wait for it. What is on its way comes before what is here: it changes what
/// there is to look at.
enum BoardStage implements Coded {
    AWAITED(StatusKind.NOT_YET),
    ARRIVING(StatusKind.AT_WORK),
    PREPARING(StatusKind.AT_WORK),
    TO_CHECK(StatusKind.NEEDS_YOU),
    CHANGES_ASKED(StatusKind.AT_WORK),
    APPROVED(StatusKind.DONE),
    PUBLISHED(StatusKind.DONE),
    TAKEN_BACK(StatusKind.CLOSED);

    private final StatusKind kind;

    BoardStage(StatusKind kind) {
        this.kind = kind;
    }

    StatusKind kind() {
        return kind;
    }
}
