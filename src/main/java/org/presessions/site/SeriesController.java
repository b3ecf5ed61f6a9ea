package org.presessions.site;

import java.util.Comparator;
import java.util.Locale;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.shared.words.Alphabet;
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
        var states = whereabouts.progressOf(series).stream()
                .sorted(Comparator.comparing(state -> state.preSession().state().name(locale), Alphabet.of(locale)))
                .toList();
        model.addAttribute("series", series);
        model.addAttribute("session", calendar.workingGroupSession(series.sessionNumber()));
        model.addAttribute("states", states);
        model.addAttribute("step", whereabouts.stepOf(states));
        return "site/series";
    }
}
