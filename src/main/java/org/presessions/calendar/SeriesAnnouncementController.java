package org.presessions.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Page;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat announces a series: for which Working Group session, when, how, and for which of its States.
@Controller
@RequestMapping("/desk/series/new")
class SeriesAnnouncementController {
    private final Calendar calendar;
    private final Clock clock;

    SeriesAnnouncementController(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String draft(@RequestParam(defaultValue = "0") int session, Model model) {
        var chosen = session == 0 ? next() : calendar.workingGroupSession(session);
        return page(SeriesForm.empty(Integer.toString(chosen.number())), chosen, new FieldErrors(), model);
    }

    @PostMapping
    String announce(@RequestParam int session, SeriesForm form, Model model) {
        var chosen = calendar.workingGroupSession(session);
        var errors = form.check();
        errors.addIf(!isReviewed(form, session), "states", "calendar.error.states");
        errors.addIf(calendar.series(slug(session)).isPresent(), "session", "calendar.error.exists", slug(session));
        if (errors.any()) return Refusal.invalid(page(form, chosen, errors, model));
        var series = calendar.announce(form.announced(slug(session), session));
        return "redirect:/desk/pre-sessions/" + series.slug() + "/call";
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

    private String page(SeriesForm form, WorkingGroupSession session, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("session", session);
        model.addAttribute("sessions", calendar.workingGroupSessions().reversed());
        model.addAttribute("reviews", calendar.reviewsAt(session.number()));
        model.addAttribute("errors", errors);
        return "calendar/series-new";
    }
}
