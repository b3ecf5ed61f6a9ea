package org.presessions.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat announces a series: for which Working Group session, when, how, and for which of its States.
@Controller
class SeriesDeskController {
    private final Calendar calendar;
    private final Clock clock;

    SeriesDeskController(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/desk/series/new")
    String draft(@RequestParam(defaultValue = "0") int session, Model model) {
        var chosen = session == 0 ? next() : calendar.workingGroupSession(session);
        return newPage(SeriesForm.empty(Integer.toString(chosen.number())), chosen, new FieldErrors(), model);
    }

    @PostMapping("/desk/series/new")
    String announce(@RequestParam int session, SeriesForm form, HttpServletResponse response, Model model) {
        var chosen = calendar.workingGroupSession(session);
        var errors = form.check();
        errors.addIf(!isReviewed(form, session), "states", "calendar.error.states");
        errors.addIf(calendar.series(slug(session)).isPresent(), "session", "calendar.error.exists", slug(session));
        if (errors.any()) {
            response.setStatus(422);
            return newPage(form, chosen, errors, model);
        }
        var series = calendar.announce(form.announced(slug(session), session));
        return "redirect:/desk/pre-sessions/" + series.slug() + "/call";
    }

    @GetMapping("/desk/series/{slug}")
    String edit(@PathVariable String slug, Model model) {
        var series = calendar.series(slug).orElseThrow(NotFound::new);
        return editPage(series, SeriesForm.of(series), new FieldErrors(), model);
    }

    @PostMapping("/desk/series/{slug}")
    String redate(@PathVariable String slug, SeriesForm form, HttpServletResponse response, Model model) {
        var series = calendar.series(slug).orElseThrow(NotFound::new);
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(422);
            return editPage(series, form, errors, model);
        }
        calendar.redate(series.id(), form.parsedFormat().orElseThrow(), form.dates());
        return "redirect:/desk/series/" + slug;
    }

    private WorkingGroupSession next() {
        var today = LocalDate.ofInstant(clock.instant(), Page.GENEVA);
        var sessions = calendar.workingGroupSessions();
        return sessions.stream()
                .filter(session -> session.startsOn().isAfter(today))
                .findFirst()
                .orElse(sessions.getLast());
    }

    private boolean isReviewed(SeriesForm form, int session) {
        var reviewed = calendar.reviewsAt(session).stream()
                .map(review -> review.state().iso3())
                .toList();
        return !form.chosenStates().isEmpty() && reviewed.containsAll(form.chosenStates());
    }

    private static String slug(int session) {
        return Integer.toString(session);
    }

    private String newPage(SeriesForm form, WorkingGroupSession session, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("session", session);
        model.addAttribute("sessions", calendar.workingGroupSessions().reversed());
        model.addAttribute("reviews", calendar.reviewsAt(session.number()));
        model.addAttribute("errors", errors);
        return "calendar/series-new";
    }

    private String editPage(Series series, SeriesForm form, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("form", form);
        model.addAttribute("preSessions", calendar.preSessionsOf(series.id()));
        model.addAttribute("errors", errors);
        return "calendar/series-edit";
    }
}
