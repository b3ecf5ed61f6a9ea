package org.presessions.statements.captioning;

import org.presessions.shared.Coded;

/// Why a program wrote nothing down.
enum TranscriptionTrouble implements Coded {
    /// the program failed
    FAILED,
    /// what it wrote has no words in it
    NO_WORDS,
    /// another video has come meanwhile
    OTHER_VIDEO,
    /// the server ended in the middle, time after time
    STOPPED
}
