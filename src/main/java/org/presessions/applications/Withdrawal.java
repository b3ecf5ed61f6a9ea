package org.presessions.applications;

/// What comes of taking an application back.
sealed interface Withdrawal {
    /// It is kept, and known as withdrawn.
    record Withdrawn(Draft draft) implements Withdrawal {}

    /// Nobody has seen it: it goes without a trace.
    record Deleted() implements Withdrawal {}

    /// It was taken back before.
    record Before() implements Withdrawal {}
}
