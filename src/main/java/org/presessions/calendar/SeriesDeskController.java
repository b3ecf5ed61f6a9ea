package org.presessions.calendar;

import java.util.Comparator;
import java.util.List;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Notice;
import org.presessions.shared.Refusal;
import org.presessions.states.State;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat changes when and how the Pre-sessions of a series are held.
@Controller
@RequestMapping("/desk/series/{series}")
class SeriesDeskController {
    private final Calendar calendar;
    private final Halls halls;
    private final List<DeskCell.Source> stages;

    SeriesDeskController(Calendar calendar, Halls halls, List<DeskCell.Source> stages) {
        this.calendar = calendar;
        this.halls = halls;
        this.stages = stages.stream()
                .sorted(Comparator.comparingInt(DeskCell.Source::order))
                .toList();
    }

    @GetMapping
    String edit(Series series, Model model) {
        return page(series, SeriesForm.of(series), new FieldErrors(), model);
    }

    @PostMapping
    String redate(Series series, SeriesForm form, RedirectAttributes next, Model model) {
        var errors = form.check(calendar.workingGroupSession(series.sessionNumber()));
        if (errors.any()) return Refusal.invalid(page(series, form, errors, model));
        calendar.redate(series.id(), form.parsedFormat().orElseThrow(), form.dates());
        calendar.turnInto(series.id(), form.parsedKind());
        calendar.setZone(series, form.parsedZone().orElse(series.zone()));
        Notice.of("shared.saved").on(next);
        return "redirect:/desk/series/" + series.slug();
    }

    /// What everybody would see from now on.
    @GetMapping("/announcement")
    String look(Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("session", calendar.workingGroupSession(series.sessionNumber()));
        model.addAttribute("preSessions", calendar.preSessionsOf(series.id()));
        return "calendar/announcement";
    }

    @PostMapping("/announcement")
    String announce(Series series, RedirectAttributes next) {
        calendar.announce(series.id());
        Notice.of("calendar.announced")
                .leadingTo("/desk" + series.path() + "/call", "calendar.announced.call")
                .on(next);
        return "redirect:/desk/series/" + series.slug();
    }

    @PostMapping("/announcement/removal")
    String takeBack(Series series, RedirectAttributes next, Model model) {
        if (!calendar.takeBack(series)) {
            model.addAttribute("isNeeded", true);
            return Refusal.conflict(page(series, SeriesForm.of(series), new FieldErrors(), model));
        }
        Notice.of("calendar.taken-back").on(next);
        return "redirect:/desk/series/" + series.slug();
    }

    /// @param sure set where the box is ticked that asks for it
    @PostMapping("/removal")
    String discard(Series series, @RequestParam(defaultValue = "") String sure, RedirectAttributes next, Model model) {
        if (series.isAnnounced()) throw new NotFound();
        var errors = new FieldErrors();
        errors.addIf(sure.isEmpty(), "sure", "calendar.error.sure");
        if (errors.any()) return Refusal.invalid(page(series, SeriesForm.of(series), errors, model));
        try {
            calendar.discard(series);
        } catch (DataIntegrityViolationException somethingBelongsToIt) {
            model.addAttribute("isFull", true);
            return Refusal.conflict(page(series, SeriesForm.of(series), new FieldErrors(), model));
        }
        Notice.of("calendar.discard.done").on(next);
        return "redirect:/desk";
    }

    /// Adds one of the States that are reviewed at the session of the series.
    @PostMapping("/states")
    String add(Series series, @RequestParam(defaultValue = "") String state, RedirectAttributes next, Model model) {
        var chosen =
                addable(series).stream().filter(one -> one.iso3().equals(state)).findFirst();
        var errors = new FieldErrors();
        errors.addIf(chosen.isEmpty(), "state", "calendar.error.state");
        if (errors.any()) return Refusal.invalid(page(series, SeriesForm.of(series), errors, model));
        calendar.add(series, chosen.orElseThrow());
        added(series, chosen.orElseThrow()).on(next);
        return "redirect:/desk/series/" + series.slug();
    }

    /// Where the series has several halls somebody has to say in which it is held.
    private Notice added(Series series, State state) {
        var isUndecided = series.format() != Format.VIRTUAL
                && !halls.of(series).isEmpty()
                && calendar.preSession(series.slug(), state.slug())
                        .filter(found -> found.hall().isEmpty())
                        .isPresent();
        return isUndecided
                ? Notice.of("calendar.halls.undecided")
                        .leadingTo("/desk" + series.path() + "/halls", "calendar.halls.places")
                : Notice.of("shared.saved");
    }

    private List<State> addable(Series series) {
        var there = calendar.preSessionsOf(series.id()).stream()
                .map(PreSession::state)
                .toList();
        return calendar.reviewsAt(series.sessionNumber()).stream()
                .map(Review::state)
                .filter(state -> !there.contains(state))
                .toList();
    }

    private String page(Series series, SeriesForm form, FieldErrors errors, Model model) {
        var preSessions = calendar.preSessionsOf(series.id());
        model.addAttribute("series", series);
        model.addAttribute("form", form);
        model.addAttribute("preSessions", preSessions);
        model.addAttribute(
                "columns", stages.stream().map(DeskCell.Source::label).toList());
        model.addAttribute(
                "stages",
                stages.stream().map(source -> source.stagesOf(preSessions)).toList());
        model.addAttribute("addable", addable(series));
        model.addAttribute("errors", errors);
        return "calendar/series-edit";
    }
}
