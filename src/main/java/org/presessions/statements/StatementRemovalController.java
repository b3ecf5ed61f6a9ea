package org.presessions.statements;

import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Takes a statement back for good, approved and published or not: its speaker may, and staff. The page asks first, and
/// says afterwards what was erased.
@Controller
class StatementRemovalController {
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Removals removals;
    private final Protection protection;
    private final Calendar calendar;
    private final Words words;
    private final FormerPlaces places;

    StatementRemovalController(
            Manuscripts manuscripts,
            FormerPlaces places,
            Panels panels,
            Removals removals,
            Protection protection,
            Calendar calendar,
            Words words) {
        this.places = places;
        this.removals = removals;
        this.words = words;
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
    }

    @GetMapping("/statements/{seatId}/removal")
    String ask(@PathVariable UUID seatId, Model model) {
        return page(places.seat(seatId, Visitor.signedIn()), "/statements/" + seatId, model);
    }

    @PostMapping("/statements/{seatId}/removal")
    String remove(@PathVariable UUID seatId) {
        removals.takeBack(places.seat(seatId, Visitor.signedIn()));
        return "redirect:/statements/" + seatId + "/removal";
    }

    @GetMapping("/desk/statements/{id}/removal")
    String askStaff(@PathVariable UUID id, Model model) {
        return page(seatOf(id), "/desk/statements/" + id, model);
    }

    @PostMapping("/desk/statements/{id}/removal")
    String removeByStaff(@PathVariable UUID id) {
        removals.takeBack(seatOf(id));
        return "redirect:/desk/statements/" + id + "/removal";
    }

    private String page(Seat seat, String path, Model model) {
        var preSession = calendar.preSession(seat.preSessionId());
        model.addAttribute("speaker", protection.shown(seat, preSession));
        model.addAttribute("state", preSession.state().name(LocaleContextHolder.getLocale()));
        model.addAttribute("path", path);
        model.addAttribute("back", isOwnPageThere(seat, path) ? path : "/statements");
        if (!protection.choice(seat).isTakenBack()) return "statements/removal";
        var certificate = new RemovalWords(words.in(LocaleContextHolder.getLocale()), preSession);
        model.addAttribute("removal", removals.find(seat.id()));
        model.addAttribute("certificate", certificate);
        return "statements/certificate";
    }

    private static boolean isOwnPageThere(Seat seat, String path) {
        return path.startsWith("/desk") || seat.status() == SeatStatus.CONFIRMED;
    }

    private Seat seatOf(UUID statementId) {
        return panels.seat(manuscripts.handedIn(statementId).seatId()).orElseThrow(NotFound::new);
    }
}
