package org.presessions.applications.announcements;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.StateLine;
import org.presessions.calendar.Series;
import org.presessions.shared.Caching;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.installation.Installation;
import org.springframework.http.ContentDisposition;
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
        var call = calls.shownTo(page.visitor(), series.id()).orElseThrow(NotFound::new);
        response.setContentType("text/calendar;charset=UTF-8");
        var name = "call-" + series.slug() + ".ics";
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name).build().toString());
        Caching.send(file(series, call, page).getBytes(StandardCharsets.UTF_8), request, response);
    }

    private String file(Series series, CallForApplications call, Page page) {
        var events = new ICalendar();
        events.setProductId("-//Pre-sessions//" + page.language().toUpperCase(page.locale()));
        var closes = lines.of(series, call, page.locale()).stream()
                .filter(line -> !line.preSession().isGivenUp())
                .collect(Collectors.groupingBy(StateLine::closesAt, TreeMap::new, Collectors.toList()));
        closes.forEach((at, states) -> events.addEvent(event(series, at, states, page)));
        return Biweekly.write(events).go();
    }

    private VEvent event(Series series, Instant closesAt, List<StateLine> states, Page page) {
        var event = new VEvent();
        var first = states.getFirst().preSession().id();
        event.setUid(first + "-call@pre-sessions"); // an extension moves it, and makes no second one
        event.setDateTimeStamp(Date.from(page.now().truncatedTo(ChronoUnit.DAYS))); // the same file all day
        event.setSummary(page.t("applications.call.deadline", series.name(page.words())));
        event.setDescription(states.stream()
                .map(line -> line.preSession().state().name(page.locale()))
                .collect(Collectors.joining(", ")));
        event.setUrl(installation.address() + series.path() + "/call");
        event.setDateStart(Date.from(closesAt));
        event.setDuration(Duration.builder().minutes(0).build());
        return event;
    }
}
