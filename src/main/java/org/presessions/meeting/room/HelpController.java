package org.presessions.meeting.room;

import java.time.Duration;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.help.RoomHelp;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.limits.TooManyRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whoever is in the room asks the secretariat for help.
@Controller
class HelpController {
    private static final int ASKED_PER_MINUTE = 6;

    private final RoomHelp help;
    private final RoomPage page;
    private final RateLimits limits;

    HelpController(RoomHelp help, RoomPage page, RateLimits limits) {
        this.help = help;
        this.page = page;
        this.limits = limits;
    }

    @PostMapping("/pre-sessions/{series}/{state}/meeting/help")
    String ask(
            MeetingRoom room,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "other") String topic,
            @RequestParam(name = "help-text", defaultValue = "") String text,
            Model model) {
        if (!room.isDoorOpen()) throw new NotFound();
        var form = new HelpForm(key, topic, text);
        var errors = form.errors();
        if (errors.any()) return Refusal.invalid(page(room, form, errors, model));
        var personId = room.attendee().personId();
        try {
            limits.take("help", personId.toString(), ASKED_PER_MINUTE, Duration.ofMinutes(1));
        } catch (TooManyRequests limit) {
            errors.add("help-text", "meeting.error.help-often");
            return Refusal.tooOften(page(room, form, errors, model));
        }
        help.ask(form.id(), room.id(), personId, form.helpTopic(), form.words());
        return "redirect:" + room.path() + "#help";
    }

    /// With the words still in the form.
    private String page(MeetingRoom room, HelpForm form, FieldErrors errors, Model model) {
        model.addAttribute("helpForm", form);
        return page.of(room, errors, model);
    }
}
