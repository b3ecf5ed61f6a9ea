package org.presessions.meeting.room;

import java.time.Duration;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.MeetingSituation;
import org.presessions.meeting.captions.LiveCaptions;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.limits.TooManyRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Live captions are typed, and those that were kept are read.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/captions")
class LiveCaptionController {
    private static final int LINES_PER_MINUTE = 120;

    private final LiveCaptions captions;
    private final RoomPage page;
    private final RateLimits limits;

    LiveCaptionController(LiveCaptions captions, RoomPage page, RateLimits limits) {
        this.captions = captions;
        this.page = page;
        this.limits = limits;
    }

    @GetMapping
    String show(MeetingRoom room, Model model) {
        if (room.door().isShutOut() || !room.isDoorOpen()) throw new NotFound();
        model.addAttribute("room", room);
        model.addAttribute("lines", captions.of(room.sitting()));
        return "meeting/room/captions-kept";
    }

    @PostMapping
    String type(
            MeetingRoom room,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(defaultValue = "") String language,
            Model model) {
        var form = new CaptionForm(caption, language);
        var attendee = room.attendee();
        if (attendee.parts().captions().isEmpty() || !room.isDoorOpen()) throw new NotFound();
        var errors = form.errors(attendee.parts().captions());
        var isScreening = room.stage() == MeetingStage.SCREENING;
        errors.addIf(isScreening, "caption", "meeting.captions.screening");
        errors.addIf(!isScreening && !room.stage().isRunning(), "caption", "meeting.captions.error.closed");
        if (errors.any()) return Refusal.invalid(page(room, form, errors, model));
        try {
            limits.take("captions", attendee.personId().toString(), LINES_PER_MINUTE, Duration.ofMinutes(1));
        } catch (TooManyRequests limit) {
            errors.add("caption", "meeting.captions.error.often");
            return Refusal.tooOften(page(room, form, errors, model));
        }
        var speaker = MeetingSituation.of(room.programme()).speakingSeatId();
        captions.type(room.sitting(), form.language(), form.words(), speaker, attendee.personId());
        return "redirect:" + room.path() + "#captioning";
    }

    /// A name typed by mistake is gone for all at once.
    @PostMapping("/{number}/removal")
    String remove(MeetingRoom room, @PathVariable String number) {
        if (room.door().isShutOut() || !room.isDoorOpen() || !number.matches("\\d{1,18}")) throw new NotFound();
        var attendee = room.attendee();
        captions.remove(room.sitting(), Long.parseLong(number), attendee.personId(), attendee.moderates());
        return "redirect:" + room.path() + "/captions";
    }

    /// With the words still in the form.
    private String page(MeetingRoom room, CaptionForm form, FieldErrors errors, Model model) {
        model.addAttribute("captionForm", form);
        return page.of(room, errors, model);
    }
}
