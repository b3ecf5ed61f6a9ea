package org.presessions.recommendations.importing.layouts;

import java.io.IOException;
import org.presessions.recommendations.importing.tables.SourceFile;

/// A kind of file that can be imported.
public interface Layout {
    /// Our own and other well-known formats are looked for first, then tables by their headings, last tables that
    /// nobody understands.
    int OF_PAIRS = 10;
    int OF_MATRICES = 20;
    int OF_NOBODY = 30;

    /// Stable code, such as `upr-info-xls`; its words are under `recommendations.importing.layout.`.
    String code();

    /// Looks into the content, never at the name; cheap, and never throws over a file that is something else.
    boolean recognises(SourceFile file) throws IOException;

    /// Whether the rows do not say whose review they belong to, because the whole file is about one.
    default boolean isAboutOneReview() {
        return false;
    }

    /// Which review the whole file is about, where it speaks of one only and says so, as the page header of a matrix
    /// does.
    default WhoseReview review(SourceFile file) throws IOException {
        return WhoseReview.UNSAID;
    }

    /// Whether issues in this layout are UPR Info's own tags; else they are our translation of other people's themes,
    /// which never replaces tags.
    default boolean bearsIssues() {
        return true;
    }

    /// Reads the whole file, row by row, without holding it in memory where its format allows.
    ///
    /// @throws UnreadableFile when it is broken, hostile or too large when unpacked
    void read(SourceFile file, RowSink rows) throws IOException;
}
