package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A workbook without the moment in which it was written, which stands in its properties and beside each of its parts:
/// so the same rows make the same bytes.
final class Undated {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // the first that a zip can say
    private static final String PROPERTIES = "docProps/core.xml";

    private Undated() {}

    static void copy(Path workbook, OutputStream target) throws IOException {
        var to = new ZipOutputStream(target);
        to.setLevel(Deflater.BEST_SPEED);
        try (var from = new ZipFile(workbook.toFile())) {
            for (var part : Collections.list(from.entries())) copy(from, part, to);
        }
        to.finish();
    }

    private static void copy(ZipFile from, ZipEntry part, ZipOutputStream to) throws IOException {
        var entry = new ZipEntry(part.getName());
        entry.setTimeLocal(NO_TIME);
        to.putNextEntry(entry);
        try (var content = from.getInputStream(part)) {
            if (part.getName().equals(PROPERTIES)) to.write(undated(content.readAllBytes()));
            else content.transferTo(to);
        }
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
