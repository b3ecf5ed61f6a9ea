package org.presessions.meeting;

import java.util.Locale;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The moderator orders the queue, shows a question, or makes one of two.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation/questions/{id}")
class ModeratedQuestionController {
    private final ModerationPage page;

    ModeratedQuestionController(ModerationPage page) {
        this.page = page;
    }

    @PostMapping
    String act(ModeratedRoom moderated, @PathVariable UUID id, @RequestParam String act, Model model, Locale locale) {
        var command = switch (act) {
            case "up" -> new MeetingCommand.Move(id, true);
            case "down" -> new MeetingCommand.Move(id, false);
            case "show" -> new MeetingCommand.Show(id);
            case "take-off" -> new MeetingCommand.TakeOff(id);
            case "answered" -> new MeetingCommand.MarkAnswered(id);
            default -> throw new NotFound();
        };
        return page.perform(command, moderated, model, locale);
    }

    /// Says that a speaker who has the floor has answered it.
    @PostMapping("/answers/{seatId}")
    String answered(
            ModeratedRoom moderated, @PathVariable UUID id, @PathVariable UUID seatId, Model model, Locale locale) {
        return page.perform(new MeetingCommand.MarkAnsweredAloud(id, seatId), moderated, model, locale);
    }

    @PostMapping("/merging")
    String merge(
            ModeratedRoom moderated,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale) {
        var other = QuestionForm.uuid(into).orElse(id); // with itself: refused in words
        var words = text.replace("\r\n", "\n").strip();
        return page.perform(new MeetingCommand.Merge(other, id, words), moderated, model, locale);
    }
}
