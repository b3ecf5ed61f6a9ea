package org.presessions.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;

/// Tells a word document (OOXML) from any other zip, and from a bomb: it reads along without keeping anything, and
/// stops when it has seen too much. The sizes that a zip states are not believed. One that is neither is looked through
/// for macros, controls, files that it carries and things that it fetches.
final class WordRecognition {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String MAIN_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern ACTIVE =
            Pattern.compile("macroEnabled|vbaProject|vbaData|oleObject|activeX|ms-office", Pattern.CASE_INSENSITIVE);
    private static final int CONTENT_TYPES_BYTES_AT_MOST = 256 * 1024;
    private static final int ENTRIES_AT_MOST = 3000;
    private static final long UNPACKED_BYTES_AT_MOST = 250_000_000;

    private WordRecognition() {}

    static Recognition of(Path path) {
        try (var zip = new ZipFile(path.toFile())) {
            if (!isWordDocument(zip)) return new Recognition.Unknown();
            if (!staysSmall(zip)) return new Recognition.Damaged(FileKind.DOCX);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Recognition.Damaged(FileKind.DOCX);
        }
        return quiet(path);
    }

    private static Recognition quiet(Path path) {
        try (var parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            return isActive(parts)
                    ? new Recognition.Active(FileKind.DOCX)
                    : new Recognition.Known(FileKind.DOCX, MEDIA_TYPE);
        } catch (IOException | OpenXML4JException | RuntimeException unreadable) {
            return new Recognition.Damaged(FileKind.DOCX);
        }
    }

    /// By the types of its parts and not by their names; and by what it would fetch from elsewhere, links apart.
    private static boolean isActive(OPCPackage parts) throws OpenXML4JException {
        if (fetches(parts.getRelationships())) return true;
        for (var part : parts.getParts()) {
            if (ACTIVE.matcher(part.getContentType()).find()) return true;
            if (part.getPartName().getName().toLowerCase(Locale.ROOT).contains("/embeddings/")) return true;
            if (!part.isRelationshipPart() && fetches(part.getRelationships())) return true;
        }
        return false;
    }

    private static boolean fetches(PackageRelationshipCollection relationships) {
        for (var relationship : relationships)
            if (relationship.getTargetMode() == TargetMode.EXTERNAL
                    && !relationship.getRelationshipType().endsWith("/hyperlink")) return true;
        return false;
    }

    private static boolean isWordDocument(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null || zip.getEntry("word/document.xml") == null) return false;
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
