package org.presessions.media.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of a Word file: paragraphs, tables, notes, heads and feet.
final class WordText {
    private static final Logger LOG = LoggerFactory.getLogger(WordText.class);
    /// Some hundred pages.
    private static final int CHARACTERS_AT_MOST = 500_000;

    private WordText() {}

    static Look of(Path document) {
        try (var parts = OPCPackage.open(document.toFile(), PackageAccess.READ);
                var extractor = new XWPFWordExtractor(parts)) {
            return shown(extractor.getText());
        } catch (IOException | InvalidFormatException | RuntimeException unreadable) { // the library throws both
            LOG.info("text=none reason={}", unreadable.getClass().getSimpleName());
            return new Look.Broken();
        }
    }

    private static Look shown(String text) {
        var goesOn = text.length() > CHARACTERS_AT_MOST;
        var part = goesOn ? text.substring(0, CHARACTERS_AT_MOST) : text;
        return new Look.Text(
                part.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), goesOn);
    }
}
