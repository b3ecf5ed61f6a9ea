package org.presessions.outcomes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.presessions.calendar.Calendar;
import org.presessions.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The brief to take away.
@Controller
class BriefDocumentController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Calendar calendar;
    private final BriefReaders readers;
    private final BriefEditions editions;
    private final BriefDocx docx;
    private final BriefPdf pdf;

    BriefDocumentController(
            Calendar calendar, BriefReaders readers, BriefEditions editions, BriefDocx docx, BriefPdf pdf) {
        this.calendar = calendar;
        this.readers = readers;
        this.editions = editions;
        this.docx = docx;
        this.pdf = pdf;
    }

    @GetMapping("/pre-sessions/{series}/{state}/brief.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam(defaultValue = "") String marked,
            Locale locale) {
        return file(edition(series, state, marked, locale), "docx", DOCX, docx::write);
    }

    @GetMapping("/pre-sessions/{series}/{state}/brief.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam(defaultValue = "") String marked,
            Locale locale) {
        return file(edition(series, state, marked, locale), "pdf", MediaType.APPLICATION_PDF, pdf::write);
    }

    /// @throws NotFound before the end, too: there is nothing to take yet
    private BriefEdition edition(String series, String state, String marked, Locale locale) {
        var preSession = calendar.preSession(series, state).orElseThrow(NotFound::new);
        var reader = readers.admit(preSession.id());
        return editions.find(preSession, reader, marked.equals("yes"), locale).orElseThrow(NotFound::new);
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
