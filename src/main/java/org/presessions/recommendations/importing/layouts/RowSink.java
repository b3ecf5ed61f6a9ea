package org.presessions.recommendations.importing.layouts;

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

    /// How many rows there will be, once known, for the bar of progress.
    void total(int rows);
}
