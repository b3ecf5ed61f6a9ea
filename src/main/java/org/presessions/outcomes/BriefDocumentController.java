package org.presessions.outcomes;

import java.util.Locale;
import java.util.function.Function;
import org.presessions.calendar.PreSession;
import org.presessions.shared.NotFound;
import org.presessions.shared.documents.MadeDocument;
import org.presessions.shared.documents.MadeDocument.Type;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The brief to take away.
@Controller
class BriefDocumentController {
    private final BriefReaders readers;
    private final BriefEditions editions;
    private final BriefDocx docx;
    private final BriefPdf pdf;

    BriefDocumentController(BriefReaders readers, BriefEditions editions, BriefDocx docx, BriefPdf pdf) {
        this.readers = readers;
        this.editions = editions;
        this.docx = docx;
        this.pdf = pdf;
    }

    @GetMapping("/pre-sessions/{series}/{state}/brief.docx")
    ResponseEntity<byte[]> docx(PreSession preSession, @RequestParam(defaultValue = "") String marked, Locale locale) {
        return file(edition(preSession, marked, locale), Type.DOCX, docx::write);
    }

    @GetMapping("/pre-sessions/{series}/{state}/brief.pdf")
    ResponseEntity<byte[]> pdf(PreSession preSession, @RequestParam(defaultValue = "") String marked, Locale locale) {
        return file(edition(preSession, marked, locale), Type.PDF, pdf::write);
    }

    /// @throws NotFound before the end, too: there is nothing to take yet
    private BriefEdition edition(PreSession preSession, String marked, Locale locale) {
        var reader = readers.admit(preSession.id());
        return editions.findFile(preSession, reader, marked.equals("yes"), locale)
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> file(BriefEdition edition, Type type, Function<BriefEdition, byte[]> write) {
        return new MadeDocument(type, edition.fileName(), write.apply(edition)).answer();
    }
}
