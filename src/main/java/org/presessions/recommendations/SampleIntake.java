package org.presessions.recommendations;

import java.nio.file.Path;

/// Takes in recommendations that the demonstration invented, by the code that takes in everybody's files.
public interface SampleIntake {
    /// Whether invented recommendations were taken in before.
    boolean hasSamples();

    /// Takes a file in at once and marks all it brings as invented. Not inside a transaction: it has its own.
    ///
    /// @param file in the format of our own CSV export
    void takeIn(Path file, String name);
}
