package org.presessions.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Small files, honest and hostile.
public final class Samples {
    private Samples() {}

    public static byte[] pdf() {
        return text("""
                %PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
                trailer << /Root 1 0 R /Size 4 >>
                startxref
                0
                %%EOF
                """);
    }

    /// A PDF of some more bytes than that, no two alike; in comments, which nobody reads.
    static byte[] pdf(int bytes) {
        var noise = new byte[bytes / 2];
        new Random().nextBytes(noise);
        var comment = HexFormat.of().formatHex(noise).replaceAll(".{64}", "% $0\n");
        return text(new String(pdf(), StandardCharsets.US_ASCII).replaceFirst("\n", "\n" + comment + "\n"));
    }

    public static byte[] cutPdf() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n");
    }

    public static byte[] docx() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("We ask for water.");
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] otherZip() {
        return zip("xl/workbook.xml", text("<workbook/>"));
    }

    public static byte[] zipBomb() {
        return zip("word/document.xml", new byte[300_000_000]);
    }

    public static byte[] html() {
        return text("<!doctype html><html><script>alert(1)</script></html>");
    }

    public static byte[] playlist() {
        return text("#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    text(
                            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
