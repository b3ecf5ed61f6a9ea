package org.presessions.outcomes;

import java.util.Map;
import org.presessions.shared.documents.PdfPrinter;
import org.springframework.stereotype.Component;

/// Prints a brief as a tagged PDF.
@Component
class BriefPdf {
    private final PdfPrinter printer;

    BriefPdf(PdfPrinter printer) {
        this.printer = printer;
    }

    byte[] write(BriefEdition edition) {
        return printer.print("outcomes/brief-pdf.jte", Map.of("edition", edition), edition.direction());
    }
}
