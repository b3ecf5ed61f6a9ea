package org.presessions.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What is written in a file that is packed: a spreadsheet, or an archive of files, with all that is packed in it.
final class Unpacked {
    private Unpacked() {}

    static String words(byte[] packed) throws IOException {
        var file = Files.createTempFile("packed", ".zip");
        try {
            Files.write(file, packed);
            try (var zip = new ZipFile(file.toFile())) {
                return words(zip);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String words(ZipFile zip) throws IOException {
        var words = new StringBuilder();
        for (var entry : Collections.list(zip.entries())) {
            words.append(entry.getName()).append('\n');
            try (var content = zip.getInputStream(entry)) {
                words.append(written(content.readAllBytes())).append('\n');
            }
        }
        return words.toString();
    }

    private static String written(byte[] bytes) throws IOException {
        if (isPacked(bytes)) return words(bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("%PDF")) return text;
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
