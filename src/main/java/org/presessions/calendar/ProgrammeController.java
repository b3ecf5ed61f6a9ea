package org.presessions.calendar;

import java.time.Clock;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Notice;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat gives a Pre-session its time, its length and, if there is one, the link of an outside call.
@Controller
class ProgrammeController {
    private final Calendar calendar;
    private final Clock clock;

    ProgrammeController(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/programme")
    String edit(PreSession preSession, Model model) {
        return page(preSession, ProgrammeForm.of(preSession), new FieldErrors(), model);
    }

    @PostMapping("/desk/pre-sessions/{series}/{state}/programme")
    String schedule(PreSession preSession, ProgrammeForm form, RedirectAttributes next, Model model) {
        var zone = preSession.series().zone();
        var errors = form.check(zone);
        form.addCautions(preSession, clock.instant(), errors);
        if (errors.any()) return Refusal.invalid(page(preSession, form, errors, model));
        calendar.schedule(preSession.id(), form.start(zone), form.length(), form.link());
        Notice.of("shared.saved").on(next);
        return "redirect:/desk/series/" + preSession.series().slug();
    }

    /// Of one that was held outside the room, and of which nothing is recorded. Once more changes nothing.
    @PostMapping("/desk/pre-sessions/{series}/{state}/held")
    String held(PreSession preSession) {
        calendar.noteHeldElsewhere(preSession, clock.instant());
        return "redirect:/desk" + preSession.path() + "/programme";
    }

    private static String page(PreSession preSession, ProgrammeForm form, FieldErrors errors, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "calendar/programme";
    }
}
