package org.presessions.site;

import biweekly.property.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.CalendarFile;
import org.presessions.shared.Page;
import org.presessions.shared.installation.Installation;
import org.presessions.states.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pre-sessions for a calendar of one's own (RFC 5545): of a series, or of a State. Those that have a time and were not
/// missed; an address of the file may be subscribed to, for its events keep their names.
@Controller
class CalendarFileController {
    private final Calendar calendar;
    private final Installation installation;

    CalendarFileController(Calendar calendar, Installation installation) {
        this.calendar = calendar;
        this.installation = installation;
    }

    @GetMapping("/pre-sessions/{series}.ics")
    void ofSeries(Series series, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        file(calendar.preSessionsOf(series.id()), page).send(series.slug(), request, response);
    }

    @GetMapping("/states/{state}.ics")
    void ofState(State state, Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(calendar.preSessionsOf(state), page).send(state.slug(), request, response);
    }

    private CalendarFile file(List<PreSession> preSessions, Page page) {
        var file = new CalendarFile(page);
        preSessions.stream()
                .filter(preSession -> preSession.startsAt().isPresent())
                .filter(preSession -> preSession.courseAt(page.now()) != Course.UNRECORDED)
                .forEach(preSession -> add(preSession, page, file));
        return file;
    }

    private void add(PreSession preSession, Page page, CalendarFile file) {
        var event = file.event(preSession.id().toString(), preSession.begins().orElseThrow(), preSession.length());
        event.setSummary(page.t("site.calendar.event", preSession.state().name(page.locale())));
        event.setDescription(preSession.series().name(page.words()) + " · "
                + page.t("calendar.format." + preSession.series().format().code()));
        event.setUrl(installation.address() + preSession.page());
        if (preSession.isGivenUp()) event.setStatus(Status.cancelled());
    }
}
