package org.presessions.statements.captions;

import org.presessions.shared.Coded;

/// Why a caption file cannot be taken, and where.
///
/// @param line counted from 1
public record CaptionFault(Kind kind, int line) {
    public enum Kind implements Coded {
        /// where a time is expected there is none
        NO_TIME,
        /// a time that is written in no known way, or lies before the start
        TIME,
        /// it ends before it begins
        BACKWARDS,
        /// more letters than anybody reads at a time
        LONG,
        /// more captions than a statement can have
        MANY,
        /// there is no caption in it
        NONE
    }
}
