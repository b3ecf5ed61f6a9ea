package org.presessions.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Looks through every object of a PDF for what does something by itself: scripts, programs that it starts, forms that
/// send, files that it carries. One that opens with a password only cannot be looked through.
final class PdfRecognition {
    private static final Set<COSName> SCRIPTS = Set.of(COSName.JS, COSName.JAVA_SCRIPT, COSName.EMBEDDED_FILES);
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition");
    private static final Set<String> BURDENS = Set.of("EmbeddedFile", "RichMedia", "FileAttachment", "XFA");

    private PdfRecognition() {}

    static Recognition of(Path path) {
        try (var document = Loader.loadPDF(path.toFile())) {
            return isActive(document)
                    ? new Recognition.Active(FileKind.PDF)
                    : new Recognition.Known(FileKind.PDF, "application/pdf");
        } catch (IOException | RuntimeException unreadable) { // what the library cannot read nobody here can look into
            return new Recognition.Damaged(FileKind.PDF);
        }
    }

    private static boolean isActive(PDDocument document) throws IOException {
        var file = document.getDocument();
        for (var key : file.getXrefTable().keySet())
            if (isActive(file.getObjectFromPool(key).getObject())) return true;
        return isActive(file.getTrailer());
    }

    /// What stands in this object itself; others to which it points are looked at as they come.
    private static boolean isActive(COSBase object) {
        Deque<COSBase> waiting = new ArrayDeque<>();
        if (object != null) waiting.add(object);
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            if (next instanceof COSArray array) array.forEach(waiting::add);
            if (!(next instanceof COSDictionary dictionary)) continue;
            if (acts(dictionary)) return true;
            waiting.addAll(dictionary.getValues());
        }
        return false;
    }

    private static boolean acts(COSDictionary dictionary) {
        if (dictionary.keySet().stream().anyMatch(SCRIPTS::contains)) return true;
        if (dictionary.containsKey(COSName.getPDFName("XFA"))) return true;
        return isOneOf(dictionary, COSName.S, ACTS)
                || isOneOf(dictionary, COSName.TYPE, BURDENS)
                || isOneOf(dictionary, COSName.SUBTYPE, BURDENS);
    }

    private static boolean isOneOf(COSDictionary dictionary, COSName key, Set<String> names) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && names.contains(name.getName());
    }
}
