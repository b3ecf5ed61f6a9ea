package org.presessions.site;

import org.presessions.calendar.Calendar;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The series of Pre-sessions.
@Controller
class SeriesController {
    private final Calendar calendar;

    SeriesController(Calendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/pre-sessions")
    String list(Model model) {
        model.addAttribute("allSeries", calendar.allSeries());
        return "site/series-list";
    }

    @GetMapping("/pre-sessions/{slug}")
    String show(@PathVariable String slug, Model model) {
        var series = calendar.series(slug).orElseThrow(NotFound::new);
        model.addAttribute("series", series);
        model.addAttribute("session", calendar.workingGroupSession(series.sessionNumber()));
        model.addAttribute("preSessions", calendar.preSessionsOf(series.id()));
        return "site/series";
    }
}
