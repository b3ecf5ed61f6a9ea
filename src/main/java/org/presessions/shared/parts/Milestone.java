package org.presessions.shared.parts;

import org.jspecify.annotations.Nullable;
import org.presessions.shared.Coded;

/// A step of a way that is drawn as a line: of a series, of a State's life, of an application.
///
/// @param label what the step is, in the reader's words
/// @param detail when it is or was; empty where nobody knows
/// @param path where it leads; null where there is nothing to see
public record Milestone(
        String label, String detail, Phase phase, @Nullable String path) {
    public enum Phase implements Coded {
        DONE,
        NOW,
        LATER
    }
}
