package org.presessions.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;

/// What a file is, by its content.
sealed interface Recognition {
    /// Made once: it reads all that it knows of types when it is.
    Tika TIKA = new Tika();

    /// Enough of a transport stream not to mistake something else for it.
    int PACKETS = 8;

    String PDF = "%PDF-";

    /// A byte-order mark (UTF-8), byte by byte.
    String MARK = "\u00ef\u00bb\u00bf";

    record Known(FileKind kind, String mediaType) implements Recognition {}

    /// Begins like this kind, but is not whole.
    record Damaged(FileKind kind) implements Recognition {}

    /// Does something when it is opened.
    record Active(FileKind kind) implements Recognition {}

    record Unknown() implements Recognition {}

    /// Tika is the coarse gate (by the first bytes alone, the name is kept from it); then each kind is looked into.
    static Recognition of(Path path) throws IOException {
        var type = typeOf(path);
        return switch (type) {
            case "application/pdf" -> pdf(path);
            case "application/zip", "application/x-tika-ooxml" -> WordRecognition.of(path);
            default -> video(path, type);
        };
    }

    private static Recognition video(Path path, String type) throws IOException {
        var known = VideoFormat.of(type);
        if (known.isPresent()) return video(known.get());
        return isTransportStream(path) ? video(VideoFormat.TRANSPORT_STREAM) : new Unknown();
    }

    private static Recognition video(VideoFormat format) {
        return new Known(FileKind.VIDEO, format.mediaType());
    }

    private static String typeOf(Path path) throws IOException {
        try (var input = new BufferedInputStream(Files.newInputStream(path))) {
            return isPdf(input) ? "application/pdf" : TIKA.detect(input);
        }
    }

    /// Most documents are, and nothing else begins so.
    private static boolean isPdf(BufferedInputStream input) throws IOException {
        input.mark(PDF.length());
        var begin = new String(input.readNBytes(PDF.length()), StandardCharsets.ISO_8859_1);
        input.reset();
        return begin.equals(PDF);
    }

    /// A PDF says so in its very first bytes, behind a byte-order mark where a program put one, and says where it ends;
    /// without an end its sending was cut off.
    private static Recognition pdf(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (!text(file, 0, 8).replaceFirst("^" + MARK, "").startsWith(PDF)) return new Unknown();
            var tail = (int) Math.min(2048, file.length());
            var ends = text(file, file.length() - tail, tail).contains("%%EOF");
            return ends ? PdfRecognition.of(path) : new Damaged(FileKind.PDF);
        }
    }

    /// What camcorders write on their cards. It has no sign at its beginning, but one that comes again with each packet
    /// of 188 bytes, before which some put four more.
    private static boolean isTransportStream(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return hasSigns(file, 0, 188) || hasSigns(file, 4, 192);
        }
    }

    private static boolean hasSigns(RandomAccessFile file, int from, int packet) throws IOException {
        for (var at = from; at < from + PACKETS * packet; at += packet)
            if (!text(file, at, 1).equals("G")) return false;
        return true;
    }

    private static String text(RandomAccessFile file, long from, int length) throws IOException {
        var bytes = new byte[length];
        file.seek(from);
        var read = file.read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }
}
