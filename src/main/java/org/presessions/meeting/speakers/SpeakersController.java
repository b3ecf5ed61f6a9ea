package org.presessions.meeting.speakers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The speakers' list of the record: who had the floor, when, for how long, and what of the order was changed by hand.
@Controller
class SpeakersController {
    private final Meetings meetings;

    SpeakersController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/pre-sessions/{series}/{state}/meeting/speakers")
    String show(MeetingRoom room, Model model, Locale locale) {
        if (!room.isDoorOpen()) throw new NotFound();
        model.addAttribute("room", room);
        model.addAttribute("list", list(room, locale));
        return "meeting/speakers/speakers";
    }

    @GetMapping("/pre-sessions/{series}/{state}/meeting/speakers.csv")
    void file(MeetingRoom room, Locale locale, HttpServletResponse response) throws IOException {
        if (!room.isDoorOpen()) throw new NotFound();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(room) + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            SpeakersFile.write(list(room, locale), writer);
        }
    }

    private SpeakersList list(MeetingRoom room, Locale locale) {
        return new SpeakersList(
                room, room.sitting().own().map(own -> meetings.shares(own.id())).orElse(List.of()), locale);
    }

    private static String name(MeetingRoom room) {
        return "speakers-" + room.sitting().series().slug() + "-"
                + room.sitting().slug();
    }
}
