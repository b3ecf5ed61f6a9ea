package org.presessions.recommendations.importing;

import java.util.function.Consumer;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;

/// Lends a run the file that it reads, for as long as it reads it: what is kept elsewhere is a copy that is gone
/// afterwards.
interface FileLender {
    /// For runs that need no file: those that undo an import.
    FileLender NONE = reader -> {
        throw new UnreadableFile("no-file");
    };

    /// A file that lies on this disk and stays there.
    static FileLender of(SourceFile file) {
        return reader -> reader.accept(file);
    }

    /// @throws UnreadableFile where there is none
    void lend(Consumer<SourceFile> reader);
}
