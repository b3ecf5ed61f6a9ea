package org.presessions.applications.announcements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.StateLine;
import org.presessions.calendar.Series;
import org.presessions.shared.CalendarFile;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The deadlines of a call for a calendar of one's own (RFC 5545): one for each moment at which it closes for a State.
@Controller
class CallCalendarController {
    private final Calls calls;
    private final StateLines lines;
    private final Installation installation;

    CallCalendarController(Calls calls, StateLines lines, Installation installation) {
        this.calls = calls;
        this.lines = lines;
        this.installation = installation;
    }

    @GetMapping("/pre-sessions/{series}/call.ics")
    void deadlines(Series series, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var call = calls.shownTo(page.visitor(), series).orElseThrow(NotFound::new);
        file(series, call, page).send("call-" + series.slug(), request, response);
    }

    private CalendarFile file(Series series, CallForApplications call, Page page) {
        var file = new CalendarFile(page.words(), page.t("applications.call.title", series.name(page.words())));
        lines.of(series, call, page.locale()).stream()
                .filter(line -> !line.preSession().isGivenUp())
                .collect(Collectors.groupingBy(StateLine::closesAt, TreeMap::new, Collectors.toList()))
                .forEach((at, states) -> add(series, at, states, page, file));
        return file;
    }

    private void add(Series series, Instant closesAt, List<StateLine> states, Page page, CalendarFile file) {
        var first = states.getFirst().preSession().id();
        var event = file.event(
                first + "-call", closesAt, Duration.ZERO, page.now()); // an extension moves it, and makes no second
        event.setSummary(page.t("applications.call.deadline", series.name(page.words())));
        event.setDescription(states.stream()
                .map(line -> line.preSession().state().name(page.locale()))
                .collect(Collectors.joining(", ")));
        event.setUrl(installation.address() + series.path() + "/call");
    }
}
