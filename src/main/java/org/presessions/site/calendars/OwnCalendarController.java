package org.presessions.site.calendars;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.presessions.people.People;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own calendar: what is in it, and the secret address under which a calendar program reads it.
@Controller
class OwnCalendarController {
    private final CalendarFeeds feeds;
    private final OwnPreSessions own;
    private final PreSessionCalendar calendar;
    private final People people;
    private final Words words;

    OwnCalendarController(
            CalendarFeeds feeds, OwnPreSessions own, PreSessionCalendar calendar, People people, Words words) {
        this.feeds = feeds;
        this.own = own;
        this.calendar = calendar;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/calendar")
    String show(Model model) {
        var person = people.get(Visitor.signedIn());
        model.addAttribute("entries", own.of(person));
        model.addAttribute("feed", feeds.of(person.id()));
        model.addAttribute("path", feeds.of(person.id()).map(feeds::path).orElse(""));
        return "site/calendars/own";
    }

    @PostMapping("/calendar")
    String make() {
        feeds.make(Visitor.signedIn());
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/end")
    String end() {
        feeds.end(Visitor.signedIn());
        return "redirect:/calendar";
    }

    /// Read by programs, which know no sign-in: who has the address has the calendar.
    @GetMapping("/calendars/{token}.ics")
    void file(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = feeds.owner(token).orElseThrow(NotFound::new);
        var spoken = words.in(person.locale());
        calendar.of(own.of(person), spoken.t("site.calendar.own"), spoken)
                .sendPrivately("pre-sessions", request, response);
    }
}
