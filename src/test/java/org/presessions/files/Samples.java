package org.presessions.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files, honest and hostile.
public final class Samples {
    private Samples() {}

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    public static byte[] cutPdf() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n");
    }

    public static byte[] docx() {
        return zip("word/document.xml", text("<document/>"));
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
