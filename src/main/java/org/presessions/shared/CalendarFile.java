package org.presessions.shared;

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
import org.springframework.http.ContentDisposition;

/// Events for a calendar of one's own (RFC 5545). Its address may be subscribed to: events keep their names, and the
/// file is the same all day while nothing changes.
public final class CalendarFile {
    private final ICalendar events = new ICalendar();
    private final Page page;

    public CalendarFile(Page page) {
        this.page = page;
        events.setProductId("-//Pre-sessions//" + page.language().toUpperCase(page.locale()));
    }

    /// One event more; the caller says what it is.
    ///
    /// @param name by which a calendar knows it again, in this installation
    public VEvent event(String name, Instant begins, java.time.Duration length) {
        var event = new VEvent();
        event.setUid(name + "@pre-sessions");
        event.setDateTimeStamp(Date.from(page.now().truncatedTo(ChronoUnit.DAYS)));
        event.setDateStart(Date.from(begins));
        event.setDuration(Duration.builder().minutes((int) length.toMinutes()).build());
        events.addEvent(event);
        return event;
    }

    /// @param name of the file, without its ending
    public void send(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name + ".ics").build().toString());
        Caching.send(Biweekly.write(events).go().getBytes(StandardCharsets.UTF_8), request, response);
    }
}
