package org.presessions.meeting;

import org.presessions.meeting.commands.MeetingStage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where whoever may be in the room tries before it begins what it takes: microphone, camera, loudspeaker, the line.
/// Nothing that is said or shown here leaves the device.
@Controller
class DevicesController {
    private final Voices voices;

    DevicesController(Voices voices) {
        this.voices = voices;
    }

    @GetMapping("/pre-sessions/{series}/{state}/meeting/devices")
    String show(MeetingRoom room, Model model) {
        if (room.stage() == MeetingStage.ENDED) return "redirect:" + room.path();
        model.addAttribute("room", room);
        model.addAttribute("sound", voices.of(room));
        return "meeting/devices";
    }
}
