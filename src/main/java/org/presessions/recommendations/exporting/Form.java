package org.presessions.recommendations.exporting;

import java.io.IOException;

/// A kind of file, as far as it is written row by row.
interface Form {
    void begin(About about) throws IOException;

    void row(ExportedRow row) throws IOException;

    void end() throws IOException;
}
