package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The container of old Office files. POI answers garbage with all sorts of exceptions; to us they are one.
public final class Ole2 {
    private Ole2() {}

    /// What POI is asked for.
    interface Reading<T> {
        T read() throws IOException;
    }

    static POIFSFileSystem open(SourceFile file) throws IOException {
        Limits.check(file, Limits.OLE2_BYTES);
        return reading(() -> new POIFSFileSystem(file.path().toFile(), true));
    }

    public static boolean holds(SourceFile file, String stream) throws IOException {
        if (Magic.of(file.path()) != Magic.OLE2) return false;
        try (var container = open(file)) {
            return container.getRoot().hasEntryCaseInsensitive(stream);
        }
    }

    /// Does something with POI alone: what is thrown inside is the file's fault.
    static <T> T reading(Reading<T> something) {
        try {
            return something.read();
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFile("broken", broken);
        }
    }
}
