package org.presessions.selection.table;

import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All States of a series beside each other: where too few applied, what is missing, how far each panel is.
@Controller
class GlanceController {
    private final Glances glances;
    private final Calendar calendar;

    GlanceController(Glances glances, Calendar calendar) {
        this.glances = glances;
        this.calendar = calendar;
    }

    @GetMapping("/desk/series/{series}/glance")
    String show(Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("glances", glances.of(calendar.preSessionsOf(series.id()), Visitor.signedIn()));
        return "selection/table/glance";
    }
}
