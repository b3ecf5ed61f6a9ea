package org.presessions.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Notice;
import org.presessions.shared.Page;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat enters a series: for which Working Group session, when, how, and for which of its States. It is a
/// draft until somebody has looked at what everybody would see.
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
    String enter(@RequestParam int session, SeriesForm form, RedirectAttributes next, Model model) {
        var chosen = calendar.workingGroupSession(session);
        if (form.show() != null) return page(form, chosen, new FieldErrors(), model);
        if (!form.isOfShown(session)) return Refusal.invalid(page(form, chosen, otherStates(session), model));
        var errors = form.check(chosen);
        errors.addIf(!isReviewed(form, session), "states", "calendar.error.states");
        var isAnother = calendar.series(slug(session, 1)).isPresent();
        errors.addIf(isAnother && form.another() == null, "another", "calendar.error.exists", slug(session, 1));
        if (errors.any()) return Refusal.invalid(page(form, chosen, errors, model));
        var planned = form.announced(freeSlug(session), session);
        var series = calendar.draft(planned);
        if (form.draft() == null) return "redirect:/desk/series/" + series.slug() + "/announcement";
        Notice.of("calendar.new.saved").on(next);
        return "redirect:/desk/pre-sessions/" + series.slug() + "/call";
    }

    /// Nothing is entered for a session whose States nobody saw.
    private static FieldErrors otherStates(int session) {
        var errors = new FieldErrors();
        errors.add("states", "calendar.error.other-states", session);
        return errors;
    }

    /// The next session that has no series yet; else the last one entered.
    private WorkingGroupSession next() {
        var today = LocalDate.ofInstant(clock.instant(), Page.GENEVA);
        var sessions = calendar.workingGroupSessions();
        var taken = calendar.allSeriesAndDrafts().stream()
                .map(Series::sessionNumber)
                .collect(Collectors.toSet());
        return sessions.stream()
                .filter(session -> session.startsOn().isAfter(today) && !taken.contains(session.number()))
                .findFirst()
                .orElse(sessions.getLast());
    }

    private boolean isReviewed(SeriesForm form, int session) {
        var reviewed = calendar.reviewsAt(session).stream()
                .map(review -> review.state().iso3())
                .toList();
        return !form.chosenStates().isEmpty() && reviewed.containsAll(form.chosenStates());
    }

    /// `55` for the first series of a session, `55-2` for the next.
    private String freeSlug(int session) {
        return IntStream.iterate(1, next -> next + 1)
                .mapToObj(count -> slug(session, count))
                .filter(slug -> calendar.series(slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String slug(int session, int count) {
        return count == 1 ? Integer.toString(session) : session + "-" + count;
    }

    private String page(SeriesForm form, WorkingGroupSession session, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("session", session);
        model.addAttribute("sessions", calendar.workingGroupSessions().reversed());
        model.addAttribute("reviews", calendar.reviewsAt(session.number()));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "isAnother", calendar.series(slug(session.number(), 1)).isPresent());
        return "calendar/series-new";
    }
}
