package org.presessions.meeting.room;

import java.time.Duration;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.shared.NotFound;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A delegation or a speaker raises a hand, or takes it down.
@Controller
class HandController {
    private static final int ACTS_PER_MINUTE = 20;

    private final Meetings meetings;
    private final RoomPage page;
    private final RateLimits limits;

    HandController(Meetings meetings, RoomPage page, RateLimits limits) {
        this.meetings = meetings;
        this.page = page;
        this.limits = limits;
    }

    @PostMapping("/pre-sessions/{series}/{state}/meeting/hand")
    String act(MeetingRoom room, @RequestParam String act, Model model) {
        var party = room.floor().own().orElseThrow(NotFound::new);
        limits.take("hand", room.attendee().personId().toString(), ACTS_PER_MINUTE, Duration.ofMinutes(1));
        var command = switch (act) {
            case "raise" -> new MeetingCommand.RaiseHand(party, room.floor().region(party));
            case "lower" -> new MeetingCommand.LowerHand(party);
            default -> throw new NotFound();
        };
        return page.after(meetings.perform(room.id(), command), room, model);
    }
}
