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
import org.presessions.shared.words.Words;
import org.springframework.http.ContentDisposition;

/// Events for a calendar of one's own (RFC 5545). Its address may be subscribed to: events keep their names, and the
/// file is the same while nothing changes.
public final class CalendarFile {
    private static final int ASKED_AGAIN_AFTER_HOURS = 1;

    private final ICalendar events = new ICalendar();

    /// @param name of the calendar, as a list of calendars shows it
    public CalendarFile(Words words, String name) {
        events.setProductId("-//Pre-sessions//" + words.locale().getLanguage().toUpperCase(words.locale()));
        events.setName(name);
        events.setRefreshInterval(
                Duration.builder().hours(ASKED_AGAIN_AFTER_HOURS).build());
        events.addExperimentalProperty("X-WR-CALNAME", name); // what most programs read still
    }

    /// One event more of which nothing but its day is known; the caller says what it is.
    ///
    /// @param name by which a calendar knows it again, in this installation
    /// @param now the file is the same all day
    public VEvent event(String name, Instant begins, java.time.Duration length, Instant now) {
        return event(name, begins, length, 0, now.truncatedTo(ChronoUnit.DAYS));
    }

    /// As [#event(String, Instant, java.time.Duration, Instant)], of one whose changes are counted.
    ///
    /// @param sequence how often it changed
    /// @param changedAt when it changed last
    public VEvent event(String name, Instant begins, java.time.Duration length, int sequence, Instant changedAt) {
        var event = new VEvent();
        event.setUid(name + "@pre-sessions");
        event.setDateTimeStamp(Date.from(changedAt));
        event.setSequence(sequence);
        event.setDateStart(Date.from(begins));
        event.setDuration(Duration.builder().minutes((int) length.toMinutes()).build());
        events.addEvent(event);
        return event;
    }

    /// @param name of the file, without its ending
    public void send(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caching.send(bytes(name, response), request, response);
    }

    /// As [#send], of what is one person's: with its validator, and kept by no other.
    public void sendPrivately(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = bytes(name, response);
        response.setHeader("Cache-Control", "private, no-cache");
        if (!Validator.of(answer).isKnownTo(request, response)) Caching.sendOnce(answer, response);
    }

    private byte[] bytes(String name, HttpServletResponse response) {
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name + ".ics").build().toString());
        return Biweekly.write(events).go().getBytes(StandardCharsets.UTF_8);
    }
}
