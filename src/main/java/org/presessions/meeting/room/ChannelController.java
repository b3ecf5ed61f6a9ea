package org.presessions.meeting.room;

import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An interpreter begins to be heard in a language, takes over from the colleague, or stops.
@Controller
class ChannelController {
    private final Meetings meetings;
    private final RoomPage page;

    ChannelController(Meetings meetings, RoomPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    /// @param act `take` or `leave`
    @PostMapping("/pre-sessions/{series}/{state}/meeting/channels/{language}")
    String act(
            MeetingRoom room,
            @PathVariable String language,
            @RequestParam(defaultValue = "take") String act,
            Model model) {
        var attendee = room.attendee();
        var isOwn = attendee.isInterpreter() && attendee.parts().interprets().contains(language);
        if (!isOwn || !room.isDoorOpen()) throw new NotFound();
        var command = act.equals("leave")
                ? new MeetingCommand.LeaveChannel(language, attendee.personId())
                : new MeetingCommand.TakeChannel(language, attendee.personId());
        return page.after(meetings.perform(room.id(), command), room, model);
    }
}
