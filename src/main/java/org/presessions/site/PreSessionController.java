package org.presessions.site;

import org.presessions.calendar.Calendar;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The public page of one State's Pre-session. Speakers are not named here: some are in danger at home.
@Controller
class PreSessionController {
    private final Calendar calendar;
    private final Whereabouts whereabouts;

    PreSessionController(Calendar calendar, Whereabouts whereabouts) {
        this.calendar = calendar;
        this.whereabouts = whereabouts;
    }

    @GetMapping("/pre-sessions/{series}/{state}")
    String show(@PathVariable String series, @PathVariable String state, Model model) {
        var preSession = calendar.preSession(series, state).orElseThrow(NotFound::new);
        model.addAttribute("progress", whereabouts.progressOf(preSession));
        model.addAttribute(
                "session", calendar.workingGroupSession(preSession.series().sessionNumber()));
        return "site/pre-session";
    }
}
