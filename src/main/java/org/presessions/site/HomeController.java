package org.presessions.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.recommendations.Overviews;
import org.presessions.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page, and how it all works.
@Controller
class HomeController {
    private final Calendar calendar;
    private final Whereabouts whereabouts;
    private final Overviews overviews;

    HomeController(Calendar calendar, Whereabouts whereabouts, Overviews overviews) {
        this.calendar = calendar;
        this.whereabouts = whereabouts;
        this.overviews = overviews;
    }

    @GetMapping("/")
    String home(Locale locale, Page page, Model model) {
        var calls = whereabouts.openCalls();
        var next = whereabouts.nextPreSessions(5);
        model.addAttribute("openCalls", calls);
        model.addAttribute("next", next);
        model.addAttribute(
                "under",
                underWay(calls, next).map(series -> whereabouts.wayOf(series, locale)).stream()
                        .toList());
        model.addAttribute(
                "latest",
                whereabouts.progressOf(calendar.allSeries().stream().limit(5).toList()));
        model.addAttribute("overview", overviews.all(page));
        return "site/home";
    }

    @GetMapping("/how-it-works")
    String how() {
        return "site/how-it-works";
    }

    /// The series that is nearest: of the next Pre-session, else of a call that is open.
    private static Optional<Series> underWay(List<OpenCall> calls, List<PreSession> next) {
        return next.stream()
                .map(PreSession::series)
                .findFirst()
                .or(() -> calls.stream().map(OpenCall::series).findFirst());
    }
}
