package org.presessions.calendar;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where the Pre-sessions of a series are held in person, and how one gets there: what everybody may read of it.
@Controller
class HallController {
    private final Calendar calendar;

    HallController(Calendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/pre-sessions/{series}/halls")
    String show(Series series, Model model) {
        List<PreSession> inHalls = calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> !preSession.isGivenUp())
                .filter(preSession -> preSession.hallForAll().isPresent())
                .toList();
        model.addAttribute("series", series);
        model.addAttribute("preSessions", inHalls);
        return "calendar/halls-shown";
    }
}
