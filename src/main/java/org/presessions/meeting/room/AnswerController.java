package org.presessions.meeting.room;

import java.util.UUID;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A speaker answers in writing, or takes an answer back.
@Controller
class AnswerController {
    private static final int ANSWER_CHARACTERS_AT_MOST = 4000;

    private final Meetings meetings;
    private final RoomPage page;

    AnswerController(Meetings meetings, RoomPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @PostMapping("/pre-sessions/{series}/{state}/meeting/questions/{id}/answer")
    String answer(MeetingRoom room, @PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model model) {
        var seat = seat(room, id);
        var answer = text.replace("\r\n", "\n").strip();
        var errors = check(answer, "answer-" + id);
        model.addAttribute("answerText", text);
        if (errors.any()) return Refusal.invalid(page.of(room, errors, model));
        return page.after(meetings.answer(room.id(), id, seat.id(), answer), room, model);
    }

    @PostMapping("/pre-sessions/{series}/{state}/meeting/questions/{id}/answer/removal")
    String takeBack(MeetingRoom room, @PathVariable UUID id, Model model) {
        var seat = seat(room, id);
        return page.after(meetings.takeAnswerBack(room.id(), id, seat.id()), room, model);
    }

    /// The own one to which the question is put, or the first: whether it may answer is for the log to say.
    private static Seat seat(MeetingRoom room, UUID questionId) {
        return room.state().questions().all().stream()
                .filter(question -> question.id().equals(questionId))
                .flatMap(question -> room.attendee().seatFor(question).stream())
                .findFirst()
                .or(room.attendee()::seat)
                .orElseThrow(NotFound::new);
    }

    private static FieldErrors check(String answer, String field) {
        var errors = new FieldErrors();
        errors.addIf(answer.isEmpty(), field, "meeting.error.answer-empty");
        errors.addIf(
                answer.length() > ANSWER_CHARACTERS_AT_MOST, field, "meeting.error.long", ANSWER_CHARACTERS_AT_MOST);
        return errors;
    }
}
