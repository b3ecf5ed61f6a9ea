package org.presessions.statements;

import org.presessions.shared.FieldErrors;

/// What came of handing a statement in.
sealed interface HandingIn {
    record HandedIn() implements HandingIn {}

    /// Something is missing or too long; what was written is kept.
    record Incomplete(FieldErrors errors) implements HandingIn {}

    /// It was handed in before, or has been approved.
    record NotNow() implements HandingIn {}
}
