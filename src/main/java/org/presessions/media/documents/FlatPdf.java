package org.presessions.media.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PDF that has one picture on each page, and nothing else.
final class FlatPdf {
    private static final Logger LOG = LoggerFactory.getLogger(FlatPdf.class);
    private static final COSName GOES_ON = COSName.getPDFName("PresessionsGoesOn");

    private FlatPdf() {}

    /// @param pictures JPEG files; those beyond the most are left out, and that is noted
    /// @return empty where one of them is no picture
    static Optional<Path> of(List<Path> pictures, Path target) {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (var picture : pictures.subList(0, Math.min(FlatCopies.PAGES_AT_MOST, pictures.size())))
                add(document, Files.readAllBytes(picture));
            var goesOn = pictures.size() > FlatCopies.PAGES_AT_MOST;
            document.getDocumentCatalog().getCOSObject().setBoolean(GOES_ON, goesOn);
            document.save(target.toFile());
            return Optional.of(target);
        } catch (IOException noPicture) {
            LOG.info("pages=none reason={}", noPicture.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// Whether the document has more pages than its copy.
    static boolean goesOn(Path copy) {
        try (var document = Loader.loadPDF(copy.toFile())) {
            return document.getDocumentCatalog().getCOSObject().getBoolean(GOES_ON, false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The picture's bytes go in as they are.
    private static void add(PDDocument document, byte[] jpeg) throws IOException {
        var picture = JPEGFactory.createFromByteArray(document, jpeg);
        var scale = PDRectangle.A4.getHeight() / Math.max(picture.getWidth(), picture.getHeight());
        var page = new PDPage(new PDRectangle(picture.getWidth() * scale, picture.getHeight() * scale));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    picture,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }
}
