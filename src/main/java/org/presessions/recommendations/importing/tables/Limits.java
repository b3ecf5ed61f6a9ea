package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.nio.file.Files;

/// How much of a stranger's file we are ready to take in.
public final class Limits {
    /// The Universal Human Rights Index as JSON has some 600 MB, and it is read record by record.
    public static final long JSON_BYTES = 1_500_000_000;

    public static final long FILE_BYTES = 200_000_000;

    /// Old Word and Excel files are held in memory while they are read.
    static final long OLE2_BYTES = 64_000_000;

    /// A page of HTML takes ten times as much memory as it is long.
    static final long HTML_BYTES = 30_000_000;
    /// The longest recommendation known has 936 characters.
    public static final int VALUE_CHARACTERS = 20_000;

    /// What one row, record or paragraph may hold before it is nothing that people wrote.
    static final int RECORD_CHARACTERS = 4_000_000;

    static final int COLUMNS = 200;

    private Limits() {}

    /// @throws UnreadableFile when the file is larger, with the limit in megabytes
    public static void check(SourceFile file, long limitBytes) throws IOException {
        if (Files.size(file.path()) > limitBytes)
            throw new UnreadableFile("too-large", Long.toString(limitBytes / 1_000_000));
    }
}
