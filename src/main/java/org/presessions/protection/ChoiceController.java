package org.presessions.protection;

import java.time.Clock;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a speaker chooses what may be known. For everybody else there is nothing here.
@Controller
@RequestMapping("/statements/{seatId}/protection")
class ChoiceController {
    private final Protection protection;
    private final Panels panels;
    private final Calendar calendar;
    private final GuardianRepository guardians;
    private final Clock clock;

    ChoiceController(
            Protection protection, Panels panels, Calendar calendar, GuardianRepository guardians, Clock clock) {
        this.guardians = guardians;
        this.clock = clock;
        this.protection = protection;
        this.panels = panels;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@PathVariable UUID seatId, Model model) {
        var seat = own(seatId);
        model.addAttribute("guardian", GuardianForm.of(guardians.find(seat.id())));
        return page(seat, ChoiceForm.of(protection.choice(seat)).orAs(seat.safety()), new FieldErrors(), model);
    }

    /// It may be changed at any time: what was seen cannot be taken from anybody, what is still to be seen can.
    @PostMapping
    String choose(@PathVariable UUID seatId, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var seat = own(seatId);
        var guardian = GuardianForm.parse(sent);
        var form = ChoiceForm.parse(sent).orAsChild(guardian.isChild());
        var errors = form.errors(seat);
        guardian.check(errors, clock);
        model.addAttribute("guardian", guardian);
        if (errors.any()) return Refusal.invalid(page(seat, form, errors, model));
        protection.choose(seat, form.choice(protection.choice(seat)), guardian.guardian());
        return "redirect:" + back(seat);
    }

    private String page(Seat seat, ChoiceForm form, FieldErrors errors, Model model) {
        model.addAttribute("seatId", seat.placeId());
        model.addAttribute("preSession", calendar.preSession(seat.preSessionId()));
        model.addAttribute("form", form);
        model.addAttribute("isChosen", protection.choice(seat).level().isPresent());
        model.addAttribute("languages", ReadingLanguages.options(LocaleContextHolder.getLocale()));
        model.addAttribute("errors", errors);
        return "protection/choice";
    }

    /// Who speaks beside somebody who has not said yes has no statement yet.
    private String back(Seat seat) {
        return panels.seat(seat.placeId())
                .filter(place -> place.status() == SeatStatus.CONFIRMED)
                .map(place -> "/statements/" + place.id() + "#protection")
                .orElse("/panel-invitations/" + seat.id());
    }

    private Seat own(UUID seatId) {
        var speaker = Visitor.signedIn();
        return panels.seat(seatId)
                .flatMap(seat -> seat.ownOf(speaker))
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .orElseThrow(NotFound::new);
    }
}
