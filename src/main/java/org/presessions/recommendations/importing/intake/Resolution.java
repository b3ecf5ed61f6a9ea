package org.presessions.recommendations.importing.intake;

import java.util.Optional;
import org.presessions.recommendations.Content;

/// A row whose labels are understood.
///
/// @param paragraphText the whole UN paragraph, where the file gives it
/// @param id the number that our own export gave it
/// @param sourceKey lasting key of the source
/// @param translatedIssues whether the issues are our translation of themes, which never replaces UPR Info's tags
record Resolution(
        int row,
        Content content,
        Optional<String> paragraphText,
        Optional<Long> id,
        Optional<String> sourceKey,
        boolean translatedIssues,
        Silence silence,
        Optional<String> originalFile,
        Optional<Integer> originalRow) {
    /// The same, with the text as somebody else words it.
    Resolution saying(String text) {
        return new Resolution(
                row,
                content.saying(text),
                paragraphText,
                id,
                sourceKey,
                translatedIssues,
                silence,
                originalFile,
                originalRow);
    }

    /// What the file does not say and we filled in for a new record; of one that is here already it changes nothing.
    record Silence(boolean surGroups, boolean rsGroups, boolean language) {}
}
