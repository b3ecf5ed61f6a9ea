package org.presessions.outcomes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.presessions.calendar.PreSession;
import org.presessions.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The brief to take away.
@Controller
class BriefDocumentController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

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
        return file(edition(preSession, marked, locale), "docx", DOCX, docx::write);
    }

    @GetMapping("/pre-sessions/{series}/{state}/brief.pdf")
    ResponseEntity<byte[]> pdf(PreSession preSession, @RequestParam(defaultValue = "") String marked, Locale locale) {
        return file(edition(preSession, marked, locale), "pdf", MediaType.APPLICATION_PDF, pdf::write);
    }

    /// @throws NotFound before the end, too: there is nothing to take yet
    private BriefEdition edition(PreSession preSession, String marked, Locale locale) {
        var reader = readers.admit(preSession.id());
        return editions.findFile(preSession, reader, marked.equals("yes"), locale)
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> file(
            BriefEdition edition, String extension, MediaType type, Function<BriefEdition, byte[]> write) {
        var name = ContentDisposition.attachment()
                .filename(edition.fileName(extension), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(write.apply(edition));
    }
}
