package org.presessions.statements;

import java.util.List;

/// A statement as it is read aloud, for whoever reads along.
///
/// @param language BCP 47, in which it is written
/// @param parts the summary first, then each issue
public record Spoken(String language, List<Part> parts) {
    /// @param title the issue, in the reader's language; empty for the summary
    /// @param texts paragraphs, in their order
    /// @param proposals the recommendations that are suggested
    public record Part(String title, List<String> texts, List<String> proposals) {}
}
