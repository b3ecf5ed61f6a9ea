package org.presessions.calendar;

import jakarta.servlet.http.HttpServletResponse;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The secretariat gives a Pre-session its time, its length and, if there is one, the link of an outside call.
@Controller
class ProgrammeController {
    private final Calendar calendar;

    ProgrammeController(Calendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/programme")
    String edit(@PathVariable String series, @PathVariable String state, Model model) {
        var preSession = calendar.preSession(series, state).orElseThrow(NotFound::new);
        return page(preSession, ProgrammeForm.of(preSession), new FieldErrors(), model);
    }

    @PostMapping("/desk/pre-sessions/{series}/{state}/programme")
    String schedule(
            @PathVariable String series,
            @PathVariable String state,
            ProgrammeForm form,
            HttpServletResponse response,
            Model model) {
        var preSession = calendar.preSession(series, state).orElseThrow(NotFound::new);
        var zone = preSession.series().zone();
        var errors = form.check(zone);
        if (errors.any()) {
            response.setStatus(422);
            return page(preSession, form, errors, model);
        }
        calendar.schedule(preSession.id(), form.start(zone), form.length(), form.link());
        return "redirect:/desk/series/" + series;
    }

    private static String page(PreSession preSession, ProgrammeForm form, FieldErrors errors, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "calendar/programme";
    }
}
