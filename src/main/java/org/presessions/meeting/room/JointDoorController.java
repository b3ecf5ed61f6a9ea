package org.presessions.meeting.room;

import java.util.UUID;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// From a block of the programme, which knows of no meetings, into the room of its joint questions.
@Controller
class JointDoorController {
    private final Sittings sittings;

    JointDoorController(Sittings sittings) {
        this.sittings = sittings;
    }

    @GetMapping("/pre-sessions/{series}/questions/{id}")
    String enter(@PathVariable UUID id) {
        return sittings.joint(id)
                .map(Sitting::path)
                .map(path -> "redirect:" + path + "/meeting")
                .orElseThrow(NotFound::new);
    }
}
