package org.presessions.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Tells a word document (OOXML) from any other zip, and from a bomb: it reads along without keeping anything, and
/// stops when it has seen too much. The sizes that a zip states are not believed.
final class WordRecognition {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String MAIN_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final int CONTENT_TYPES_BYTES_AT_MOST = 256 * 1024;
    private static final int ENTRIES_AT_MOST = 3000;
    private static final long UNPACKED_BYTES_AT_MOST = 250_000_000;

    private WordRecognition() {}

    static Recognition of(Path path) {
        try (var zip = new ZipFile(path.toFile())) {
            if (!isWordDocument(zip)) return new Recognition.Unknown();
            return staysSmall(zip)
                    ? new Recognition.Known(FileKind.DOCX, MEDIA_TYPE)
                    : new Recognition.Damaged(FileKind.DOCX);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Recognition.Damaged(FileKind.DOCX);
        }
    }

    private static boolean isWordDocument(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null || zip.getEntry("word/document.xml") == null) return false;
        if (zip.getEntry("word/vbaProject.bin") != null) return false;
        try (var input = zip.getInputStream(types)) {
            return new String(input.readNBytes(CONTENT_TYPES_BYTES_AT_MOST), StandardCharsets.UTF_8)
                    .contains(MAIN_PART);
        }
    }

    private static boolean staysSmall(ZipFile zip) throws IOException {
        if (zip.size() > ENTRIES_AT_MOST) return false;
        var left = UNPACKED_BYTES_AT_MOST;
        for (var entries = zip.entries(); entries.hasMoreElements() && left >= 0; )
            left -= unpackedBytes(zip, entries.nextElement(), left);
        return left >= 0;
    }

    private static long unpackedBytes(ZipFile zip, ZipEntry entry, long atMost) throws IOException {
        var buffer = new byte[64 * 1024];
        var sum = 0L;
        try (var input = zip.getInputStream(entry)) {
            for (var read = 0; read >= 0 && sum <= atMost; read = input.read(buffer)) sum += read;
        }
        return sum;
    }
}
