package org.presessions.calendar;

import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The secretariat changes when and how the Pre-sessions of a series are held.
@Controller
@RequestMapping("/desk/series/{series}")
class SeriesDeskController {
    private final Calendar calendar;

    SeriesDeskController(Calendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping
    String edit(Series series, Model model) {
        return page(series, SeriesForm.of(series), new FieldErrors(), model);
    }

    @PostMapping
    String redate(Series series, SeriesForm form, Model model) {
        var errors = form.check();
        if (errors.any()) return Refusal.invalid(page(series, form, errors, model));
        calendar.redate(series.id(), form.parsedFormat().orElseThrow(), form.dates());
        return "redirect:/desk/series/" + series.slug();
    }

    private String page(Series series, SeriesForm form, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("form", form);
        model.addAttribute("preSessions", calendar.preSessionsOf(series.id()));
        model.addAttribute("errors", errors);
        return "calendar/series-edit";
    }
}
