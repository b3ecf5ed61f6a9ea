package org.presessions.badges;

import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.presessions.calendar.Series;
import org.presessions.shared.Page;
import org.presessions.shared.documents.MadeDocument;
import org.presessions.shared.documents.PdfPrinter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The secretariat prints badges, and finds the check-in of each Pre-session.
@Controller
class BadgeController {
    private static final int TO_A_ROW = 2;
    private static final int TO_A_SHEET = 8;

    private final Bearers bearers;
    private final PdfPrinter pdf;

    BadgeController(Bearers bearers, PdfPrinter pdf) {
        this.bearers = bearers;
        this.pdf = pdf;
    }

    @GetMapping("/desk/pre-sessions/{series}/badges")
    String show(Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("bearers", bearers.of(series));
        model.addAttribute("preSessions", bearers.inHalls(series));
        return "badges/badges";
    }

    @GetMapping("/desk/pre-sessions/{series}/badges.pdf")
    ResponseEntity<byte[]> print(Series series, Page page) {
        var all = bearers.of(series).stream().map(Printed::of).toList();
        var title = page.t("badges.file", series.name(page.words()));
        var values = Map.<String, Object>of(
                "page",
                page,
                "title",
                title,
                "series",
                series,
                "sheets",
                parted(parted(all, TO_A_ROW), TO_A_SHEET / TO_A_ROW));
        var content = pdf.print("badges/badges-pdf.jte", values, page.direction());
        return new MadeDocument(MadeDocument.Type.PDF, title, content).answer();
    }

    /// @param picture address of its QR code
    record Printed(Bearer bearer, String picture) {
        static Printed of(Bearer bearer) {
            return new Printed(bearer, QrCode.dataAddress(bearer.code().text()));
        }
    }

    private static <T> List<List<T>> parted(List<T> all, int length) {
        return all.stream().gather(Gatherers.windowFixed(length)).toList();
    }
}
