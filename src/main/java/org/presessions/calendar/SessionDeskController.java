package org.presessions.calendar;

import java.util.Locale;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Notice;
import org.presessions.shared.Refusal;
import org.presessions.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat enters the sessions of the Working Group, as the UN announces them, and corrects them.
@Controller
@RequestMapping("/desk/sessions")
class SessionDeskController {
    private final Calendar calendar;
    private final States states;

    SessionDeskController(Calendar calendar, States states) {
        this.calendar = calendar;
        this.states = states;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int session, Locale locale, Model model) {
        return page(form(session, locale), "", new FieldErrors(), model);
    }

    @PostMapping
    String plan(SessionForm form, Locale locale, RedirectAttributes next, Model model) {
        var errors = form.check(states, locale);
        if (errors.any()) return Refusal.invalid(page(form, "", errors, model));
        var planned = form.planned(states);
        calendar.plan(planned);
        Notice.of("calendar.sessions.saved", planned.number(), planned.states().size())
                .leadingTo("/desk/sessions", "calendar.sessions.another")
                .on(next);
        return "redirect:/desk/series/new?session=" + planned.number();
    }

    @PostMapping("/lines")
    String take(@RequestParam(defaultValue = "") String lines, Locale locale, RedirectAttributes next, Model model) {
        var parsed = SessionLines.parse(lines, states, locale);
        if (parsed.errors().any()) return Refusal.invalid(page(form(0, locale), lines, parsed.errors(), model));
        calendar.planAll(parsed.planned());
        Notice.of("calendar.sessions.all-saved", parsed.planned().size()).on(next);
        return "redirect:/desk/sessions";
    }

    private SessionForm form(int session, Locale locale) {
        var sessions = calendar.workingGroupSessions();
        return sessions.stream()
                .filter(known -> known.number() == session)
                .findFirst()
                .map(known -> SessionForm.of(known, calendar.reviewsAt(session), locale))
                .orElse(SessionForm.next(
                        sessions.isEmpty() ? 1 : sessions.getLast().number() + 1));
    }

    private String page(SessionForm form, String lines, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        model.addAttribute("sessions", calendar.workingGroupSessions().reversed());
        return "calendar/sessions";
    }
}
