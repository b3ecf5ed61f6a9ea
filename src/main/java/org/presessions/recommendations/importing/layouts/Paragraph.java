package org.presessions.recommendations.importing.layouts;

import java.util.List;

/// A paragraph of recommendations in a report of the Working Group, taken apart.
///
/// @param number as written, such as `186.28.`; empty when it has none
/// @param whole all of it but the number
/// @param parts each text with its States, in their order
/// @param left what stands after the last bracketed States; empty when nothing does
/// @param doubts bracketed States of which it is not clear whether a text ends with them: "(Spain) Adopt …"
public record Paragraph(String number, String whole, List<Part> parts, String left, List<String> doubts) {
    /// @param states as worded, at least one
    /// @param sure whether all of them are States that the product knows
    public record Part(String text, List<String> states, boolean sure) {}

    /// Whether every text has States, all of them are known, and it is clear where the texts end.
    public boolean isSure() {
        return !parts.isEmpty()
                && left.isEmpty()
                && doubts.isEmpty()
                && parts.stream().allMatch(Part::sure);
    }
}
