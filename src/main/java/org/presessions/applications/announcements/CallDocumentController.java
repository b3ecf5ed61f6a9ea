package org.presessions.applications.announcements;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.presessions.calendar.Series;
import org.presessions.shared.documents.MadeDocument;
import org.presessions.shared.documents.MadeDocument.Type;
import org.presessions.shared.documents.PdfPrinter;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The call to take away.
@Controller
class CallDocumentController {
    private static final int TIMES_A_MINUTE = 30;

    private final CallEditions editions;
    private final CallDocx docx;
    private final PdfPrinter pdf;
    private final RateLimits limits;

    CallDocumentController(CallEditions editions, CallDocx docx, PdfPrinter pdf, RateLimits limits) {
        this.editions = editions;
        this.docx = docx;
        this.pdf = pdf;
        this.limits = limits;
    }

    @GetMapping("/pre-sessions/{series}/call.docx")
    ResponseEntity<byte[]> docx(Series series, Locale locale, HttpServletRequest request) {
        take(request);
        var edition = editions.of(series, locale);
        return new MadeDocument(Type.DOCX, edition.title(), docx.write(edition)).answer();
    }

    @GetMapping("/pre-sessions/{series}/call.pdf")
    ResponseEntity<byte[]> pdf(Series series, Locale locale, HttpServletRequest request) {
        take(request);
        var edition = editions.of(series, locale);
        var printed =
                pdf.print("applications/announcements/call-pdf.jte", Map.of("edition", edition), edition.direction());
        return new MadeDocument(Type.PDF, edition.title(), printed).answer();
    }

    private void take(HttpServletRequest request) {
        limits.take("call-file", request.getRemoteAddr(), TIMES_A_MINUTE, Duration.ofMinutes(1));
    }
}
