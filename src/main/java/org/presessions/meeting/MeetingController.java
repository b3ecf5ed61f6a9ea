package org.presessions.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.RateLimits;
import org.presessions.shared.TooManyRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The room for delegates and speakers: watch, ask, answer. A script keeps it up to date by asking for it again;
/// without
/// one it is right whenever it is loaded.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting")
class MeetingController {
    private static final int QUESTIONS_PER_MINUTE = 5;
    private static final int ANSWER_CHARACTERS_AT_MOST = 4000;

    private final MeetingRooms rooms;
    private final Meetings meetings;
    private final MeetingPictures pictures;
    private final RateLimits limits;

    MeetingController(MeetingRooms rooms, Meetings meetings, MeetingPictures pictures, RateLimits limits) {
        this.rooms = rooms;
        this.meetings = meetings;
        this.pictures = pictures;
        this.limits = limits;
    }

    @GetMapping
    String show(@PathVariable String series, @PathVariable String state, Model model) {
        var room = rooms.of(series, state);
        meetings.seen(room.preSession().id(), room.attendee().personId());
        return page(room, form(room), new FieldErrors(), model);
    }

    @PostMapping("/questions")
    String ask(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        var room = rooms.of(series, state);
        if (room.attendee().state().isEmpty() || !room.isDoorOpen()) throw new NotFound();
        var form = new QuestionForm(key, to, text);
        var errors = form.errors();
        if (errors.any()) return wrong(422, room, form, errors, response, model);
        try {
            limits.take("ask", room.attendee().personId().toString(), QUESTIONS_PER_MINUTE, Duration.ofMinutes(1));
        } catch (TooManyRequests limit) {
            errors.add("text", "meeting.error.often");
            return wrong(429, room, form, errors, response, model); // with the words still in the form
        }
        return asked(room, form, response, model);
    }

    @PostMapping("/questions/{id}/withdrawal")
    String withdraw(
            @PathVariable String series,
            @PathVariable String state,
            @PathVariable UUID id,
            HttpServletResponse response,
            Model model) {
        var room = rooms.of(series, state);
        var outcome = meetings.withdraw(room.preSession().id(), room.attendee().personId(), id);
        if (outcome.equals(new MeetingOutcome.Refused(MeetingRefusal.NO_SUCH_QUESTION))) throw new NotFound();
        return answered(outcome, room, response, model);
    }

    @PostMapping("/questions/{id}/answer")
    String answer(
            @PathVariable String series,
            @PathVariable String state,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        var room = rooms.of(series, state);
        var seat = room.attendee().seat().orElseThrow(NotFound::new);
        var answer = text.replace("\r\n", "\n").strip();
        var errors = new FieldErrors();
        errors.addIf(answer.isEmpty(), "answer-" + id, "meeting.error.answer-empty");
        errors.addIf(
                answer.length() > ANSWER_CHARACTERS_AT_MOST,
                "answer-" + id,
                "meeting.error.long",
                ANSWER_CHARACTERS_AT_MOST);
        model.addAttribute("answerText", text);
        if (errors.any()) return wrong(422, room, form(room), errors, response, model);
        return answered(meetings.answer(room.preSession().id(), id, seat.id(), answer), room, response, model);
    }

    private String asked(MeetingRoom room, QuestionForm form, HttpServletResponse response, Model model) {
        var toSeatId = form.toSeatId(panel(room));
        var outcome =
                meetings.ask(room.preSession().id(), room.attendee().personId(), form.id(), toSeatId, form.question());
        if (outcome.equals(new MeetingOutcome.Refused(MeetingRefusal.QUESTIONS_CLOSED)))
            return "redirect:" + room.path() + "#ask"; // kept as a draft; the page says so
        return answered(outcome, room, response, model);
    }

    private String answered(MeetingOutcome outcome, MeetingRoom room, HttpServletResponse response, Model model) {
        if (!(outcome instanceof MeetingOutcome.Refused(var reason))) return "redirect:" + room.path();
        response.setStatus(409);
        model.addAttribute("refusal", reason);
        return page(room, form(room), new FieldErrors(), model);
    }

    private String wrong(
            int status,
            MeetingRoom room,
            QuestionForm form,
            FieldErrors errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(room, form, errors, model);
    }

    private String page(MeetingRoom room, QuestionForm form, FieldErrors errors, Model model) {
        model.addAttribute("room", room);
        if (!room.isDoorOpen()) return "meeting/waiting";
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "draft", meetings.draft(room.preSession().id(), room.attendee().personId()));
        model.addAttribute("picture", pictures.of(room.programme()));
        model.addAttribute("panel", panel(room));
        return "meeting/room";
    }

    private QuestionForm form(MeetingRoom room) {
        return meetings.draft(room.preSession().id(), room.attendee().personId())
                .map(QuestionForm::of)
                .orElseGet(QuestionForm::empty);
    }

    private static List<Seat> panel(MeetingRoom room) {
        return room.seats().stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .toList();
    }
}
