package org.presessions.badges;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Page;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door of a hall: whoever stands there finds people by their code, by the camera or in the list, and notes that
/// they came. Its script speaks with [ArrivalsController].
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
    String show(PreSession preSession, Page page, Model model) {
        return page(preSession, "", new FieldErrors(), page, model);
    }

    /// @param code as it was typed
    /// @param tick what was noted, each as [Tick#parse] reads it
    @PostMapping
    String note(
            PreSession preSession,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<List<String>> tick,
            Page page,
            Model model) {
        var others = tick.orElse(List.of());
        var noted = Stream.concat(Stream.of(code), others.stream())
                .flatMap(text -> Tick.parse(text).stream())
                .toList();
        var kept = arrivals.note(preSession, noted, Optional.empty());
        var errors = new FieldErrors();
        errors.addIf(isLost(code, kept), "code", "badges.error.code");
        errors.addIf(others.stream().anyMatch(text -> isLost(text, kept)), "tick", "badges.error.code");
        if (errors.any()) return Refusal.invalid(page(preSession, code, errors, page, model));
        return "redirect:/desk" + preSession.path() + "/check-in";
    }

    private static boolean isLost(String text, Set<String> kept) {
        return !text.isBlank()
                && Tick.parse(text)
                        .filter(tick -> kept.contains(tick.code().text()))
                        .isEmpty();
    }

    private String page(PreSession preSession, String code, FieldErrors errors, Page page, Model model) {
        var arrived = arrivals.of(preSession);
        var states = arrivals.states();
        model.addAttribute("preSession", preSession);
        model.addAttribute(
                "list", DoorList.of(preSession.id(), bearers.of(preSession.series()), arrived, states, page.locale()));
        model.addAttribute("count", arrived.size());
        model.addAttribute("states", states);
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return "badges/check-in";
    }
}
