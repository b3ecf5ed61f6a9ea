package org.presessions.recommendations.importing.intake;

/// What became of a row that was understood.
enum Outcome {
    NEW,
    CHANGED,
    IDENTICAL,
    /// not taken: a person says first whether it is one that is here
    ASKED
}
