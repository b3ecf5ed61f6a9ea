package org.presessions.applications.news;

import java.time.Clock;
import java.util.Optional;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Series;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat tells earlier applicants of a call, once it is open.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/news")
class CallNewsDeskController {
    private final CallNews news;
    private final Calls calls;
    private final Clock clock;

    CallNewsDeskController(CallNews news, Calls calls, Clock clock) {
        this.news = news;
        this.calls = calls;
        this.clock = clock;
    }

    /// @param written how many letters were written just now
    @GetMapping
    String show(Series series, @RequestParam Optional<Integer> written, Model model) {
        return page(series, written, model);
    }

    @PostMapping
    String write(Series series, Model model) {
        if (!isOpen(series)) return Refusal.conflict(page(series, Optional.empty(), model));
        return "redirect:/desk" + series.path() + "/call/news?written=" + news.write(call(series));
    }

    private String page(Series series, Optional<Integer> written, Model model) {
        var call = call(series);
        model.addAttribute("series", series);
        model.addAttribute("isOpen", isOpen(series));
        model.addAttribute("due", news.due(call).size());
        model.addAttribute("told", news.countTold(call));
        model.addAttribute("written", written.filter(letters -> letters >= 0));
        return "applications/news/desk";
    }

    /// Whether whoever is told of it finds it open.
    private boolean isOpen(Series series) {
        var call = call(series);
        return series.isAnnounced()
                && call.isPublishedAt(clock.instant())
                && call.statusAt(clock.instant()) == CallStatus.OPEN;
    }

    private CallForApplications call(Series series) {
        return calls.planned(series).orElseThrow(NotFound::new);
    }
}
