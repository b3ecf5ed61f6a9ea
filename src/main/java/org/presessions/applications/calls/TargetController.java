package org.presessions.applications.calls;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the secretariat says how many applications are hoped for.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/targets")
class TargetController {
    private final Targets targets;
    private final Calendar calendar;

    TargetController(Targets targets, Calendar calendar) {
        this.targets = targets;
        this.calendar = calendar;
    }

    @GetMapping
    String show(Series series, Locale locale, Model model) {
        var preSessions = preSessions(series, locale);
        var known = targets.of(preSessions.stream().map(PreSession::id).toList());
        return page(series, preSessions, TargetForm.of(preSessions, known), new FieldErrors(), model);
    }

    @PostMapping
    String save(Series series, @RequestParam Map<String, String> sent, Locale locale, Model model) {
        var preSessions = preSessions(series, locale);
        var form = TargetForm.parse(sent);
        var errors = form.check(preSessions);
        if (errors.any()) return Refusal.invalid(page(series, preSessions, form, errors, model));
        targets.set(form.wanted(preSessions));
        return "redirect:/desk/series/" + series.slug() + "/glance";
    }

    private static String page(
            Series series, List<PreSession> preSessions, TargetForm form, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("preSessions", preSessions);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "applications/targets";
    }

    /// Those that are to be held, in the order of their States' names.
    private List<PreSession> preSessions(Series series, Locale locale) {
        return calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> !preSession.isGivenUp())
                .sorted((one, other) -> Collator.getInstance(locale)
                        .compare(one.state().name(locale), other.state().name(locale)))
                .toList();
    }
}
