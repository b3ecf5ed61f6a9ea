package org.presessions.recommendations.importing.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/// What a run read in a file, for somebody who compares it with the file before it is applied. Kept as JSON.
///
/// @param layout code of the layout
/// @param encoding of its letters; empty where that is beyond doubt
/// @param shape of its headings, by which persons' answers are found again; empty where it is no table
/// @param rows the first ones that would be new, then others
/// @param alike texts of which a person has to say whether they are in the record already
public record Reading(
        String layout,
        String encoding,
        String shape,
        List<ReadColumn> columns,
        List<ReadRow> rows,
        Totals totals,
        List<Alike> alike) {
    private static final String UNICODE = "UTF";
    static final int ROWS_SHOWN = 10;
    static final int ASKED_AT_MOST = 60;

    /// @param field code; empty where nothing of it is kept
    /// @param taken code of how it came to be taken so
    /// @param unkept in how many rows it says something that is not kept
    public record ReadColumn(String heading, String field, String taken, int unkept) {}

    /// One pair of text and State as it was understood: codes, not words.
    ///
    /// @param recommendingState empty where the source does not know it
    public record ReadRow(
            int row,
            String stateUnderReview,
            int session,
            String paragraph,
            String text,
            String language,
            String recommendingState,
            String response,
            List<String> issues,
            List<String> affected,
            List<String> sdgs) {}

    /// What can be compared with the file's own figures.
    ///
    /// @param pairs of a text and a State, refused ones included
    /// @param texts distinct ones
    /// @param sections rows that only say what those below are about
    public record Totals(int paragraphs, int pairs, int texts, int sections) {}

    /// @param key of the text, its State and its review
    /// @param id number of the recommendation in the record that says nearly the same
    public record Alike(String key, int row, String recommendingState, String text, long id, String there) {}

    /// Whether there are no letters to decode, or they can be nothing but Unicode.
    @JsonIgnore
    public boolean isSureOfItsEncoding() {
        return encoding.isEmpty() || encoding.startsWith(UNICODE);
    }
}
