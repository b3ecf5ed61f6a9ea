package org.presessions.recommendations.importing.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/// The rows of a table in a file, one after the other.
public interface TableRows extends Closeable {
    int HEADINGS_WITHIN = 20;

    /// @throws UnreadableFile when the table breaks off or cannot be read
    Optional<TableRow> next() throws IOException;

    /// How many rows the file says it has, the headings included; 0 where it does not say.
    default int announced() {
        return 0;
    }

    /// Whether every row has all its cells, so that one with fewer was cut. Spreadsheets leave out empty ones at the
    /// end.
    default boolean isText() {
        return false;
    }

    /// What stands before the first row, such as a title, as far as rows have been read.
    default String before() {
        return "";
    }

    /// The first row that fits, near the top: above it there may be a title.
    default Optional<TableRow> find(Predicate<TableRow> headings) throws IOException {
        for (int tried = 0; tried < HEADINGS_WITHIN; tried++) {
            var row = next();
            if (row.isEmpty() || headings.test(row.get())) return row;
        }
        return Optional.empty();
    }
}
