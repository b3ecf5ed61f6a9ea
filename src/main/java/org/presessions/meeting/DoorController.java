package org.presessions.meeting;

import java.time.Duration;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Whoever stands before the locked room asks to be let in.
@Controller
class DoorController {
    private static final int ASKED_PER_MINUTE = 20;

    private final MeetingAccess access;
    private final Meetings meetings;
    private final RateLimits limits;

    DoorController(MeetingAccess access, Meetings meetings, RateLimits limits) {
        this.access = access;
        this.meetings = meetings;
        this.limits = limits;
    }

    @PostMapping("/pre-sessions/{series}/{state}/meeting/door")
    String knock(Sitting sitting) {
        var attendee = access.visitor(sitting);
        limits.take("door", attendee.personId().toString(), ASKED_PER_MINUTE, Duration.ofMinutes(1));
        if (MeetingAccess.isLockedOut(sitting, attendee, meetings.state(sitting.id())))
            meetings.perform(sitting.id(), new MeetingCommand.Knock(attendee.personId()));
        return "redirect:" + sitting.path() + "/meeting";
    }
}
