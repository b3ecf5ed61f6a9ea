package org.presessions.recommendations.exporting;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;

/// The parts of a file of Office Open XML, one after the other. The libraries for it hold a whole document in memory,
/// or
/// write the present moment into it; this is flat, and the same rows make the same bytes.
final class Parts {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // the first that a zip can say
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final ZipOutputStream zip;

    Parts(OutputStream target) {
        zip = new ZipOutputStream(new Unclosed(target));
        zip.setLevel(Deflater.BEST_SPEED); // twice as fast as the usual level for a fifth more bytes
    }

    /// Begins a part; what is written goes into it until the next begins.
    Output begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return new Output(zip).put(XML);
    }

    void whole(String name, String content) throws IOException {
        begin(name).put(content).passOn();
    }

    /// A part that comes with the product.
    ///
    /// @param resource path on the class path, such as `shared/docx-styles.xml`
    void resource(String name, String resource) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(new ClassPathResource(resource).getContentAsByteArray());
    }

    void end() throws IOException {
        zip.finish();
        zip.flush();
    }

    /// Text for an element or an attribute. What XML cannot say (control characters, two non-characters) is left out,
    /// and a
    /// carriage return is kept from becoming a line feed.
    static void escape(Slice text, Output out) throws IOException {
        var bytes = text.bytes();
        var from = text.from();
        for (var i = from; i < text.end(); i++) {
            var one = bytes[i];
            if (one < 0 ? one != (byte) 0xEF : one >= ' ' && one != '&' && one != '<' && one != '>' && one != '"')
                continue;
            if (one == '\t' || one == '\n') continue;
            var length = one == (byte) 0xEF ? 3 : 1;
            if (length == 3 && !isNoCharacter(bytes, i)) continue;
            out.put(bytes, from, i - from).put(instead(one));
            from = i + length;
        }
        out.put(bytes, from, text.end() - from);
    }

    static String escaped(String text) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new Output(bytes, 512);
            escape(Slice.of(text), out);
            out.passOn();
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// U+FFFE and U+FFFF.
    private static boolean isNoCharacter(byte[] bytes, int at) {
        return bytes[at + 1] == (byte) 0xBF && (bytes[at + 2] == (byte) 0xBE || bytes[at + 2] == (byte) 0xBF);
    }

    private static String instead(byte one) {
        return switch (one) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            default -> "";
        };
    }

    /// What is written to belongs to who gave it.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
