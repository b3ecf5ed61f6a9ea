package org.presessions.meeting.room;

import java.util.Set;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.shared.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// The room for delegates and speakers: watch, ask, answer. A script keeps it up to date by asking for it again;
/// without one it is right whenever it is loaded.
@Controller
class MeetingController {
    private final Meetings meetings;
    private final RoomPage page;

    MeetingController(Meetings meetings, RoomPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @GetMapping("/pre-sessions/{series}/{state}/meeting")
    String show(
            MeetingRoom room,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isAskedAgain,
            Model model) {
        // who is here its line says, or its asking for news
        if (!isAskedAgain && room.isOpen() && !room.door().isShutOut())
            meetings.seen(room.id(), Set.of(room.attendee().personId()));
        return page.of(room, new FieldErrors(), model);
    }
}
