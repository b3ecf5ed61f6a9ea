package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.util.Optional;

/// A table that is opened anew whenever its rows are asked for. What stands around it is in its first rows, if
/// anywhere.
record PlainTable(Opening opening, Optional<Encoding> encoding) implements TableFile {
    interface Opening {
        TableRows open() throws IOException;
    }

    static PlainTable of(Opening opening) {
        return new PlainTable(opening, Optional.empty());
    }

    @Override
    public TableRows rows() throws IOException {
        return opening.open();
    }

    @Override
    public String headings() throws IOException {
        try (var rows = rows()) {
            var words = new StringBuilder();
            var row = rows.next();
            for (int read = 1; row.isPresent() && read < TableRows.HEADINGS_WITHIN; read++, row = rows.next())
                words.append(String.join(" ", row.get().cells())).append('\n');
            return rows.before() + words;
        }
    }

    @Override
    public void close() {}
}
