package org.presessions.site;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.Caching;
import org.presessions.shared.Page;
import org.presessions.shared.installation.Installation;
import org.presessions.states.State;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pre-sessions for a calendar of one's own (RFC 5545): of a series, or of a State. Those that have a time and were not
/// missed; an address of the file may be subscribed to, for its events keep their names.
@Controller
class CalendarFileController {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final Calendar calendar;
    private final Installation installation;

    CalendarFileController(Calendar calendar, Installation installation) {
        this.calendar = calendar;
        this.installation = installation;
    }

    @GetMapping("/pre-sessions/{series}.ics")
    void ofSeries(Series series, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Disposition", savedAs(series.slug()));
        send(calendar.preSessionsOf(series.id()), page, request, response);
    }

    @GetMapping("/states/{state}.ics")
    void ofState(State state, Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", savedAs(state.slug()));
        send(calendar.preSessionsOf(state), page, request, response);
    }

    private static String savedAs(String name) {
        return ContentDisposition.attachment().filename(name + ".ics").build().toString();
    }

    private void send(List<PreSession> preSessions, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(CALENDAR);
        Caching.send(file(preSessions, page).getBytes(StandardCharsets.UTF_8), request, response);
    }

    private String file(List<PreSession> preSessions, Page page) {
        var events = new ICalendar();
        events.setProductId("-//Pre-sessions//" + page.language().toUpperCase(page.locale()));
        preSessions.stream()
                .filter(preSession -> preSession.startsAt().isPresent())
                .filter(preSession -> preSession.courseAt(page.now()) != Course.UNRECORDED)
                .forEach(preSession -> events.addEvent(event(preSession, page)));
        return Biweekly.write(events).go();
    }

    private VEvent event(PreSession preSession, Page page) {
        var event = new VEvent();
        event.setUid(preSession.id() + "@pre-sessions");
        event.setDateTimeStamp(Date.from(page.now().truncatedTo(ChronoUnit.DAYS))); // the same file all day
        event.setSummary(page.t("site.calendar.event", preSession.state().name(page.locale())));
        event.setDescription(preSession.series().name(page.words()) + " · "
                + page.t("calendar.format." + preSession.series().format().code()));
        event.setUrl(installation.address() + preSession.page());
        if (preSession.isGivenUp()) event.setStatus(Status.cancelled());
        event.setDateStart(Date.from(preSession.begins().orElseThrow()));
        event.setDuration(Duration.builder()
                .minutes((int) preSession.length().toMinutes())
                .build());
        return event;
    }
}
