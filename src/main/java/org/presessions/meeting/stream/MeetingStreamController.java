package org.presessions.meeting.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.backstage.Backstage;
import org.presessions.meeting.room.InStep;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// What a browser in the room listens to: the news of the meeting, and the server's clock.
@Controller
class MeetingStreamController {
    private final MeetingStreams streams;
    private final OpenLines lines;
    private final PlacePresence presence;
    private final Meetings meetings;
    private final KnownDelegates delegates;
    private final Backstage backstage;
    private final InStep inStep;
    private final Clock clock;

    MeetingStreamController(
            MeetingStreams streams,
            OpenLines lines,
            PlacePresence presence,
            Meetings meetings,
            KnownDelegates delegates,
            Backstage backstage,
            InStep inStep,
            Clock clock) {
        this.inStep = inStep;
        this.delegates = delegates;
        this.streams = streams;
        this.lines = lines;
        this.presence = presence;
        this.meetings = meetings;
        this.backstage = backstage;
        this.clock = clock;
    }

    /// Server-Sent Events, by hand: a framework's emitter costs twice the time and memory for each browser.
    ///
    /// @param lastEventId sent by a browser that was cut off; counts before `after`, which stands in the page
    @GetMapping({
        "/pre-sessions/{series}/{state}/meeting/stream",
        "/pre-sessions/{series}/{state}/meeting/backstage/stream"
    })
    void stream(
            Sitting sitting,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
            @RequestParam(defaultValue = "") String after,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var place = LivePlace.of(sitting.id(), request);
        var attendee = admitted(place, sitting);
        if (lines.isFullFor(attendee)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not collect the events
        response.flushBuffer();
        var lasting = request.startAsync();
        lasting.setTimeout(0);
        var line = new MeetingLine(place, attendee, request.getSession().getId(), language);
        if (!place.isBackstage()) inStep.came(sitting.id(), line.sessionId());
        streams.connect(line, lasting, number(lastEventId.isEmpty() ? after : lastEventId));
    }

    /// For browsers that no line reaches: the number of the last event where there is one after `after`, else 204.
    @GetMapping({"/pre-sessions/{series}/{state}/meeting/news", "/pre-sessions/{series}/{state}/meeting/backstage/news"
    })
    ResponseEntity<Long> news(
            Sitting sitting, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
        var place = LivePlace.of(sitting.id(), request);
        presence.seen(place, Set.of(admitted(place, sitting).personId()));
        var last = streams.lastAfter(sitting.id(), number(after));
        return last.map(seq ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(seq))
                .orElse(ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Attendee admitted(LivePlace place, Sitting sitting) {
        var attendee = delegates.attendee(Visitor.signedIn(), sitting).orElseThrow(NotFound::new);
        var isIn = place.isBackstage()
                ? sitting.own()
                        .filter(own -> backstage.isOfPanel(own.id(), attendee))
                        .isPresent()
                : meetings.isDoorOpen(sitting, attendee);
        if (!isIn) throw new NotFound();
        return attendee;
    }

    /// Whoever asks is there. Looks nothing up: what the answer takes longer than the question makes the clock wrong.
    ///
    /// @param off by how many milliseconds the picture of this browser is off, while a film runs
    @GetMapping({
        "/pre-sessions/{series}/{state}/meeting/clock",
        "/pre-sessions/{series}/{state}/meeting/backstage/clock"
    })
    ResponseEntity<Long> clock(@RequestParam(defaultValue = "") String off, HttpServletRequest request) {
        Visitor.current().personId().ifPresent(presence::asks);
        var session = off.matches("\\d{1,9}") ? request.getSession(false) : null;
        if (session != null) inStep.says(session.getId(), number(off));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(clock.millis());
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
