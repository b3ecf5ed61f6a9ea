package org.presessions.badges;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door of a hall: whoever stands there finds people by their code, by the camera or in the list, and notes that
/// they
/// came. A telephone that lost its line sends all of it at once when it is back.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/check-in")
class CheckInController {
    private final Bearers bearers;
    private final CheckIns arrivals;

    CheckInController(Bearers bearers, CheckIns arrivals) {
        this.bearers = bearers;
        this.arrivals = arrivals;
    }

    @GetMapping
    String show(PreSession preSession, Model model) {
        return page(preSession, "", new FieldErrors(), model);
    }

    /// @param code as it was typed
    /// @param tick what was noted, each as [Tick#parse] reads it
    @PostMapping
    String note(
            PreSession preSession,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<List<String>> tick,
            Model model) {
        var errors = new FieldErrors();
        var ticks = Stream.concat(Stream.of(code), tick.orElse(List.of()).stream())
                .flatMap(text -> Tick.parse(text).stream())
                .toList();
        var kept = arrivals.note(preSession, ticks);
        errors.addIf(!code.isBlank() && kept == 0, "code", "badges.error.code");
        if (errors.any()) return Refusal.invalid(page(preSession, code, errors, model));
        return "redirect:/desk" + preSession.path() + "/check-in";
    }

    private String page(PreSession preSession, String code, FieldErrors errors, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("bearers", bearers.of(preSession.series()));
        model.addAttribute("arrived", arrivals.of(preSession));
        model.addAttribute("states", arrivals.states());
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return "badges/check-in";
    }
}
