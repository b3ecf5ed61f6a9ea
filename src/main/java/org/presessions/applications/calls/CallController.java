package org.presessions.applications.calls;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.words.Alphabet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The public page of a call: until when, for which States, what is asked.
@Controller
class CallController {
    private final Calls calls;
    private final Calendar calendar;
    private final Clock clock;

    CallController(Calls calls, Calendar calendar, Clock clock) {
        this.calls = calls;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/pre-sessions/{series}/call")
    String show(Series series, Locale locale, Model model) {
        var call = calls.of(series.id());
        model.addAttribute("series", series);
        model.addAttribute("call", call);
        model.addAttribute("status", call.map(it -> it.statusAt(clock.instant())));
        model.addAttribute("states", call.map(it -> states(series, it, locale)).orElse(List.of()));
        return "applications/call";
    }

    private List<StateLine> states(Series series, CallForApplications call, Locale locale) {
        return calendar.preSessionsOf(series.id()).stream()
                .map(preSession -> line(preSession, call))
                .sorted(Comparator.comparing(line -> line.preSession().state().name(locale), Alphabet.of(locale)))
                .toList();
    }

    private StateLine line(PreSession preSession, CallForApplications call) {
        var closesAt = call.closesAt(preSession.id());
        var status = call.statusAt(clock.instant(), preSession.id());
        return new StateLine(preSession, closesAt, status, call.extensionOf(preSession.id()));
    }
}
