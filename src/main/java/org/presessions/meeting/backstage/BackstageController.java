package org.presessions.meeting.backstage;

import java.util.Locale;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of the backstage. Its sound and its line have addresses below it.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/backstage")
class BackstageController {
    private final BackstageRooms rooms;
    private final Preparations preparations;

    BackstageController(BackstageRooms rooms, Preparations preparations) {
        this.rooms = rooms;
        this.preparations = preparations;
    }

    @GetMapping
    String show(PreSession preSession, Model model, Locale locale) {
        model.addAttribute("room", rooms.of(preSession, locale));
        return "meeting/backstage/backstage";
    }

    /// A speaker says to be ready, or no more.
    @PostMapping("/ready")
    String ready(PreSession preSession, @RequestParam(defaultValue = "yes") String ready) {
        var attendee = rooms.visitor(preSession);
        if (attendee.seat().isEmpty()) throw new NotFound();
        preparations.ready(preSession.id(), attendee.personId(), ready.equals("yes"));
        return "redirect:" + preSession.path() + "/meeting/backstage";
    }
}
