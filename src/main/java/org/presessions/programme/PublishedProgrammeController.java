package org.presessions.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.shared.Page;
import org.presessions.shared.documents.MadeDocument;
import org.presessions.shared.documents.PdfPrinter;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The programme that everybody sees, as a page and to take away.
@Controller
class PublishedProgrammeController {
    private static final int TIMES_A_MINUTE = 30;

    private final Programmes programmes;
    private final Calendar calendar;
    private final PdfPrinter pdf;
    private final RateLimits limits;

    PublishedProgrammeController(Programmes programmes, Calendar calendar, PdfPrinter pdf, RateLimits limits) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.pdf = pdf;
        this.limits = limits;
    }

    @GetMapping("/pre-sessions/{series}/programme")
    String show(Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("edition", programmes.published(series));
        model.addAttribute("halls", halls(series));
        return "programme/published";
    }

    @GetMapping("/pre-sessions/{series}/programme.pdf")
    ResponseEntity<byte[]> pdf(Series series, Page page, HttpServletRequest request) {
        limits.take("programme-file", request.getRemoteAddr(), TIMES_A_MINUTE, Duration.ofMinutes(1));
        var title = page.t("programme.title", series.name(page.words()));
        var values = Map.<String, Object>of(
                "page",
                page,
                "series",
                series,
                "title",
                title,
                "edition",
                programmes.published(series),
                "halls",
                halls(series));
        return new MadeDocument(
                        MadeDocument.Type.PDF,
                        title,
                        pdf.print("programme/published-pdf.jte", values, page.direction()))
                .answer();
    }

    private BlockHalls halls(Series series) {
        return BlockHalls.of(calendar.preSessionsOf(series.id()));
    }
}
