package org.presessions.applications.announcements;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.form.Questionnaires;
import org.presessions.calendar.Series;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The public page of a call: what it says, until when, for which States, what is asked. Staff see a draft too.
@Controller
class CallController {
    private final Calls calls;
    private final CallTexts texts;
    private final CallFiles files;
    private final StateLines lines;
    private final Questionnaires questionnaires;
    private final Clock clock;

    CallController(
            Calls calls,
            CallTexts texts,
            CallFiles files,
            StateLines lines,
            Questionnaires questionnaires,
            Clock clock) {
        this.calls = calls;
        this.texts = texts;
        this.files = files;
        this.lines = lines;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @GetMapping("/pre-sessions/{series}/call")
    String show(Series series, Locale locale, Model model) {
        var now = clock.instant();
        var call = calls.shownTo(Visitor.current(), series);
        model.addAttribute("series", series);
        model.addAttribute("call", call);
        model.addAttribute("isPublic", call.filter(it -> it.isPublishedAt(now)).isPresent());
        model.addAttribute("status", call.map(it -> it.statusAt(now)));
        model.addAttribute(
                "states", call.map(it -> lines.of(series, it, locale)).orElse(List.of()));
        model.addAttribute("asked", questionnaires.of(series.id()).sections());
        model.addAttribute("parts", call.map(it -> texts.of(it).in(locale)).orElse(List.of()));
        model.addAttribute("files", call.map(files::of).orElse(List.of()));
        return "applications/call";
    }
}
