package org.presessions.statements;

import java.util.Locale;

/// Where a statement is between its speaker and the screen.
public enum StatementStatus {
    DRAFT,
    HANDED_IN,
    CHANGES_ASKED,
    APPROVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static StatementStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
