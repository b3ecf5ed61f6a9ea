package org.presessions.site.calendars;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.presessions.calendar.CalendarEntries;
import org.presessions.calendar.Series;
import org.presessions.shared.Page;
import org.presessions.states.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pre-sessions for a calendar of one's own (RFC 5545): of a series, or of a State. Those that have, or had, a time; an
/// address of the file may be subscribed to, for its events keep their names.
@Controller
class CalendarFileController {
    private final CalendarEntries entries;
    private final PreSessionCalendar calendar;

    CalendarFileController(CalendarEntries entries, PreSessionCalendar calendar) {
        this.entries = entries;
        this.calendar = calendar;
    }

    @GetMapping("/pre-sessions/{series}.ics")
    void ofSeries(Series series, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        calendar.of(entries.of(List.of(series)), series.name(page.words()), page.words())
                .send(series.slug(), request, response);
    }

    @GetMapping("/states/{state}.ics")
    void ofState(State state, Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = page.t("site.calendar.event", state.name(page.locale()));
        calendar.of(entries.of(state), name, page.words()).send(state.slug(), request, response);
    }
}
