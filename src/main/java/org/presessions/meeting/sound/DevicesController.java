package org.presessions.meeting.sound;

import java.time.Clock;
import java.time.Duration;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.preparing.DeviceTry;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.shared.NotFound;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/// Where whoever may be in the room tries before it begins what it takes: microphone, camera, loudspeaker, the line.
/// Nothing that is said or shown here leaves the device; of a speaker it is kept how each try ended.
@Controller
class DevicesController {
    private static final int TRIES_PER_MINUTE = 40;

    private final Voices voices;
    private final Preparations preparations;
    private final RateLimits limits;
    private final Clock clock;

    DevicesController(Voices voices, Preparations preparations, RateLimits limits, Clock clock) {
        this.voices = voices;
        this.preparations = preparations;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/pre-sessions/{series}/{state}/meeting/devices")
    String show(MeetingRoom room, Model model) {
        if (room.stage() == MeetingStage.ENDED) return "redirect:" + room.path();
        model.addAttribute("room", room);
        model.addAttribute("sound", voices.of(room));
        return "meeting/sound/devices";
    }

    /// How a try of a speaker's ended, as the browser found it: the desk sees the last one of each device.
    ///
    /// @param kilobits what the line carries in a second
    @PostMapping("/pre-sessions/{series}/{state}/meeting/devices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            MeetingRoom room,
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "0") int kilobits,
            @RequestParam(defaultValue = "false") boolean relayed) {
        var attendee = room.attendee();
        if (attendee.seat().isEmpty() || room.stage() == MeetingStage.ENDED) throw new NotFound();
        limits.take("devices", attendee.personId().toString(), TRIES_PER_MINUTE, Duration.ofMinutes(1));
        var last = DeviceTry.of(device, result, kilobits, relayed, clock.instant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        preparations.tried(attendee.seat().get().preSessionId(), attendee.personId(), last);
    }
}
