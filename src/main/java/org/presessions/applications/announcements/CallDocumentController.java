package org.presessions.applications.announcements;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.presessions.calendar.Series;
import org.presessions.shared.PdfPrinter;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The call to take away.
@Controller
class CallDocumentController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

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
        return file(edition.fileName("docx"), DOCX, docx.write(edition));
    }

    @GetMapping("/pre-sessions/{series}/call.pdf")
    ResponseEntity<byte[]> pdf(Series series, Locale locale, HttpServletRequest request) {
        take(request);
        var edition = editions.of(series, locale);
        var printed =
                pdf.print("applications/announcements/call-pdf.jte", Map.of("edition", edition), edition.direction());
        return file(edition.fileName("pdf"), MediaType.APPLICATION_PDF, printed);
    }

    private void take(HttpServletRequest request) {
        limits.take("call-file", request.getRemoteAddr(), TIMES_A_MINUTE, Duration.ofMinutes(1));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
