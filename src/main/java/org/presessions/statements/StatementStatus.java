package org.presessions.statements;

import org.presessions.shared.Coded;

/// Where a statement is between its speaker and the screen.
public enum StatementStatus implements Coded {
    DRAFT,
    HANDED_IN,
    CHANGES_ASKED,
    APPROVED;

    static StatementStatus of(String code) {
        return Coded.of(StatementStatus.class, code);
    }
}
