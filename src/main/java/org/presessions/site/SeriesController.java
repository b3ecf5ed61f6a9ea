package org.presessions.site;

import java.util.Locale;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The series of Pre-sessions.
@Controller
class SeriesController {
    private final Calendar calendar;
    private final Whereabouts whereabouts;

    SeriesController(Calendar calendar, Whereabouts whereabouts) {
        this.calendar = calendar;
        this.whereabouts = whereabouts;
    }

    @GetMapping("/pre-sessions")
    String list(Model model) {
        model.addAttribute("allSeries", whereabouts.progressOf(calendar.allSeries()));
        return "site/series-list";
    }

    @GetMapping("/pre-sessions/{series}")
    String show(Series series, Locale locale, Model model) {
        model.addAttribute("way", whereabouts.wayOf(series, locale));
        return "site/series";
    }
}
