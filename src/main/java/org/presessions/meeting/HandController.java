package org.presessions.meeting;

import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A delegation or a speaker raises a hand, or takes it down.
@Controller
class HandController {
    private final Meetings meetings;
    private final RoomPage page;

    HandController(Meetings meetings, RoomPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @PostMapping("/pre-sessions/{series}/{state}/meeting/hand")
    String act(MeetingRoom room, @RequestParam String act, Model model) {
        var party = room.floor().own().orElseThrow(NotFound::new);
        var command = switch (act) {
            case "raise" -> new MeetingCommand.RaiseHand(party, room.floor().region(party));
            case "lower" -> new MeetingCommand.LowerHand(party);
            default -> throw new NotFound();
        };
        return page.after(meetings.perform(room.preSession().id(), command), room, model);
    }
}
