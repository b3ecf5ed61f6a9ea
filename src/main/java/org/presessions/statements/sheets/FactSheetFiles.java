package org.presessions.statements.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.presessions.shared.documents.MadeDocument;
import org.presessions.shared.documents.PdfPrinter;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.documents.WordDocument.Style;
import org.springframework.stereotype.Component;

/// Writes a fact sheet as a PDF or a DOCX.
@Component
class FactSheetFiles {
    /// Letters in points, the largest first: the first size that fits on one page is taken; what
    /// cites so much that none does has two.
    private static final List<String> SIZES = List.of("10.5", "9.5", "8.5", "7.5");

    private final PdfPrinter printer;

    FactSheetFiles(PdfPrinter printer) {
        this.printer = printer;
    }

    MadeDocument of(FactSheet sheet, MadeDocument.Type type) {
        var content = switch (type) {
            case PDF -> pdf(sheet);
            case DOCX -> docx(sheet);
        };
        return new MadeDocument(type, sheet.fileName(), content);
    }

    private byte[] pdf(FactSheet sheet) {
        var printed = print(sheet, SIZES.getFirst());
        for (var size : SIZES.subList(1, SIZES.size())) {
            if (pages(printed) == 1) return printed;
            printed = print(sheet, size);
        }
        return printed;
    }

    private byte[] print(FactSheet sheet, String size) {
        return printer.print(
                "statements/sheets/sheet-pdf.jte", Map.of("sheet", sheet, "size", size), sheet.direction());
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] docx(FactSheet sheet) {
        var document = new WordDocument(sheet.issue(), sheet.words().locale(), sheet.identity());
        new Writing(sheet, document).everything();
        return document.bytes();
    }

    private record Writing(FactSheet sheet, WordDocument document) {
        void everything() {
            document.paragraph(Style.TITLE, sheet.issue());
            document.paragraph(Style.NORMAL, sheet.occasion());
            document.foreign(Style.NORMAL, sheet.by(), "");
            if (sheet.followsUp()) followUp();
            text("statements.evolution", sheet.block().evolution());
            list("statements.read.proposals", sheet.block().proposals());
            list("statements.read.questions", sheet.block().advanceQuestions());
        }

        private void followUp() {
            document.paragraph(Style.HEADING_2, sheet.t("statements.follow-up"));
            for (var cited : sheet.cited()) {
                document.foreign(
                        Style.BULLET, cited.earlier().text(), cited.earlier().language());
                document.line(Style.NORMAL).link(sheet.line(cited), sheet.address(cited));
                if (!cited.followedUp().evidence().isEmpty())
                    document.foreign(Style.NORMAL, cited.followedUp().evidence(), sheet.language());
            }
            if (!sheet.block().followUp().isEmpty())
                document.foreign(Style.NORMAL, sheet.block().followUp(), sheet.language());
        }

        private void text(String headingKey, String text) {
            if (text.isEmpty()) return;
            document.paragraph(Style.HEADING_2, sheet.t(headingKey));
            document.foreign(Style.NORMAL, text, sheet.language());
        }

        private void list(String headingKey, List<String> texts) {
            if (texts.isEmpty()) return;
            document.paragraph(Style.HEADING_2, sheet.t(headingKey));
            texts.forEach(text -> document.foreign(Style.BULLET, text, sheet.language()));
        }
    }
}
