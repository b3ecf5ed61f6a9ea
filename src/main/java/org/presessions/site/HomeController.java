package org.presessions.site;

import org.presessions.calendar.Calendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page, and how it all works.
@Controller
class HomeController {
    private final Calendar calendar;
    private final Whereabouts whereabouts;

    HomeController(Calendar calendar, Whereabouts whereabouts) {
        this.calendar = calendar;
        this.whereabouts = whereabouts;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("openCalls", whereabouts.openCalls());
        model.addAttribute("next", whereabouts.nextPreSessions(5));
        model.addAttribute(
                "latest",
                whereabouts.progressOf(calendar.allSeries().stream().limit(5).toList()));
        return "site/home";
    }

    @GetMapping("/how-it-works")
    String how() {
        return "site/how-it-works";
    }
}
