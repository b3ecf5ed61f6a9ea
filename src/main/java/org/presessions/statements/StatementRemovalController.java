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
import org.presessions.statements.recording.Recordings;
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
    private final Recordings recordings;

    StatementRemovalController(
            Manuscripts manuscripts,
            FormerPlaces places,
            Panels panels,
            Removals removals,
            Protection protection,
            Calendar calendar,
            Words words,
            Recordings recordings) {
        this.recordings = recordings;
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
        var seat = places.seat(seatId, Visitor.signedIn());
        var path = "/statements/" + seatId;
        return page(seat, path, seat.status() == SeatStatus.CONFIRMED ? path : "/statements", model);
    }

    @PostMapping("/statements/{seatId}/removal")
    String remove(@PathVariable UUID seatId) {
        removals.takeBack(places.seat(seatId, Visitor.signedIn()));
        return "redirect:/statements/" + seatId + "/removal";
    }

    @GetMapping("/desk/statements/{id}/removal")
    String askStaff(@PathVariable UUID id, Model model) {
        var script = manuscripts.any(id);
        var path = "/desk/statements/" + id;
        var board = "/desk" + calendar.preSession(script.preSessionId()).path() + "/statements";
        return page(seatOf(script), path, script.isShownToStaff() ? path : board, model);
    }

    @PostMapping("/desk/statements/{id}/removal")
    String removeByStaff(@PathVariable UUID id) {
        removals.takeBack(seatOf(manuscripts.any(id)));
        return "redirect:/desk/statements/" + id + "/removal";
    }

    private String page(Seat seat, String path, String back, Model model) {
        var preSession = calendar.preSession(seat.preSessionId());
        model.addAttribute("speaker", protection.shown(seat, preSession));
        model.addAttribute("state", preSession.state().name(LocaleContextHolder.getLocale()));
        model.addAttribute("path", path);
        model.addAttribute("back", back);
        if (!protection.choice(seat).isTakenBack()) return "statements/removal";
        var certificate = new RemovalWords(words.in(LocaleContextHolder.getLocale()), preSession);
        model.addAttribute("removal", removals.find(seat.id()));
        model.addAttribute("certificate", certificate);
        model.addAttribute("vault", path.startsWith("/desk") ? "" : recordings.vault(seat));
        return "statements/certificate";
    }

    /// Of one too that was never handed in: what was sent for it can be in danger all the same.
    private Seat seatOf(Manuscript script) {
        return panels.seat(script.seatId()).orElseThrow(NotFound::new);
    }
}
