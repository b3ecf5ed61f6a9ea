package org.presessions.recommendations.importing.layouts;

import org.presessions.recommendations.importing.tables.Encoding;

/// Takes what a reader finds, in the order of the file.
public interface RowSink {
    void row(SourceRow row);

    /// A record that is not about the UPR, such as a treaty body's in the Universal Human Rights Index.
    void leftOut(int rowNumber);

    /// A row that the reader cannot take apart; the file as a whole is still read.
    ///
    /// @param reason message key under `recommendations.importing.reason.`, such as `no-state-in-brackets`
    void refused(int rowNumber, Field field, String value, String reason);

    /// Something a person should look at, though the row is taken, such as text after the last bracketed State.
    void warning(int rowNumber, Field field, String value, String reason);

    /// What the file's columns are taken for.
    default void columns(Columns columns) {}

    /// In which encoding its letters are read, where the file does not say for sure.
    default void encoding(Encoding encoding) {}

    /// A row that only says what those below are about: "Theme: …".
    default void section(int rowNumber) {}

    /// A cell that says something in a column of which nothing is kept.
    default void unkept(Columns.Column column) {}

    /// How many rows there will be, once known, for the bar of progress.
    void total(int rows);
}
