package org.presessions.meeting.room;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.presessions.meeting.KeptDraft;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.QuestionForm;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.limits.TooManyRequests;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A delegate asks, or takes a question back.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/questions")
class QuestionController {
    private static final int QUESTIONS_PER_MINUTE = 5;

    private final Meetings meetings;
    private final RoomPage page;
    private final RateLimits limits;

    QuestionController(Meetings meetings, RoomPage page, RateLimits limits) {
        this.meetings = meetings;
        this.page = page;
        this.limits = limits;
    }

    @PostMapping
    String ask(
            MeetingRoom room,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "false") boolean unattributed,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        if (room.attendee().state().isEmpty() || !room.isDoorOpen()) throw new NotFound();
        var form = new QuestionForm(key, to, unattributed, text);
        var errors = form.errors(room.panels());
        if (errors.any()) return Refusal.invalid(page.of(room, form, errors, model));
        try {
            limits.take("ask", room.attendee().personId().toString(), QUESTIONS_PER_MINUTE, Duration.ofMinutes(1));
        } catch (TooManyRequests limit) {
            return tooOften(room, form, model);
        }
        return asked(room, form, model);
    }

    /// What is written so far, sent by its form every few seconds.
    @PostMapping("/draft")
    ResponseEntity<Void> draft(
            MeetingRoom room,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "false") boolean unattributed,
            @RequestParam(defaultValue = "") String text) {
        if (room.attendee().state().isEmpty() || !room.isDoorOpen()) throw new NotFound();
        var form = new QuestionForm(key, to, unattributed, text);
        if (form.isTooLong())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        var draft = new KeptDraft(form.id(), form.draft(room.panels()));
        var isKept = meetings.write(room.id(), room.attendee().personId(), draft);
        return ResponseEntity.status(isKept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(MeetingRoom room, @PathVariable UUID id, Model model) {
        var outcome = meetings.withdraw(room.id(), room.attendee().personId(), id);
        if (isRefused(outcome, MeetingRefusal.NO_SUCH_QUESTION)) throw new NotFound();
        return page.after(outcome, room, model);
    }

    /// Says yes to new words for what was joined.
    @PostMapping("/{id}/agreement")
    String agree(MeetingRoom room, @PathVariable UUID id, Model model) {
        var command = new MeetingCommand.Agree(id, room.attendee().personId());
        var outcome = meetings.perform(room.id(), command);
        if (isRefused(outcome, MeetingRefusal.NO_SUCH_QUESTION)) throw new NotFound();
        return page.after(outcome, room, model);
    }

    /// With the words still in the form.
    private String tooOften(MeetingRoom room, QuestionForm form, Model model) {
        var errors = new FieldErrors();
        errors.add("text", "meeting.error.often");
        return Refusal.tooOften(page.of(room, form, errors, model));
    }

    private String asked(MeetingRoom room, QuestionForm form, Model model) {
        var asked = form.draft(room.panels());
        var outcome = meetings.ask(room.id(), room.attendee().personId(), form.id(), asked);
        if (isRefused(outcome, MeetingRefusal.QUESTIONS_CLOSED))
            return "redirect:" + room.path() + "#ask"; // kept as a draft; the page says so
        return page.after(outcome, room, model);
    }

    private static boolean isRefused(MeetingOutcome outcome, MeetingRefusal reason) {
        return outcome.equals(new MeetingOutcome.Refused(reason));
    }
}
