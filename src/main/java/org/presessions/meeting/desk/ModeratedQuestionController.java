package org.presessions.meeting.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.QuestionForm;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The moderator orders the queue, holds and refuses questions, shows one, or puts two together.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation/questions")
class ModeratedQuestionController {
    private static final int WORD_CHARACTERS_AT_MOST = 300;

    private final ModerationPage page;

    ModeratedQuestionController(ModerationPage page) {
        this.page = page;
    }

    /// A question of the moderator's own, at any time before the end.
    @PostMapping
    String put(
            ModeratedRoom moderated,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale) {
        var room = moderated.room();
        var form = new QuestionForm(key, to, false, text);
        if (form.errors().any())
            return page.after(MeetingOutcome.refusedWords(form.question()), moderated, model, locale);
        if (form.errors(room.panels()).any())
            return page.after(new MeetingOutcome.Refused(MeetingRefusal.NO_SUCH_SPEAKER), moderated, model, locale);
        var asked = form.draft(room.panels());
        var command = new MeetingCommand.Ask(
                form.id(), room.attendee().personId(), Optional.empty(), asked.toSeatIds(), false, asked.text());
        return page.perform(command, moderated, model, locale);
    }

    /// Its words in another language, beside it; empty takes them away.
    @PostMapping("/{id}/translation")
    String translate(
            ModeratedRoom moderated,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale) {
        var words = text.replace("\r\n", "\n").strip();
        if (words.length() > QuestionForm.CHARACTERS_AT_MOST)
            return page.after(MeetingOutcome.refusedWords(words), moderated, model, locale);
        return page.perform(new MeetingCommand.Translate(id, words), moderated, model, locale);
    }

    @PostMapping("/{id}")
    String act(ModeratedRoom moderated, @PathVariable UUID id, @RequestParam String act, Model model, Locale locale) {
        var command = switch (act) {
            case "up" -> new MeetingCommand.Move(id, true);
            case "down" -> new MeetingCommand.Move(id, false);
            case "approve" -> new MeetingCommand.Approve(id, moderated.room().speakersFor(id));
            case "hold" -> new MeetingCommand.Hold(id);
            case "release" -> new MeetingCommand.Release(id);
            case "split" -> new MeetingCommand.Split(id);
            case "show" -> new MeetingCommand.Show(id);
            case "take-off" -> new MeetingCommand.TakeOff(id);
            case "answered" -> new MeetingCommand.MarkAnswered(id);
            default -> throw new NotFound();
        };
        return page.perform(command, moderated, model, locale);
    }

    /// @param place from 1, among those that wait
    @PostMapping("/{id}/place")
    String place(
            ModeratedRoom moderated, @PathVariable UUID id, @RequestParam String place, Model model, Locale locale) {
        if (!place.matches("\\d{1,4}")) throw new NotFound();
        return page.perform(new MeetingCommand.MoveTo(id, Integer.parseInt(place)), moderated, model, locale);
    }

    /// @param word why, for whoever asked; may be empty
    @PostMapping("/{id}/refusal")
    String refuse(
            ModeratedRoom moderated,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String word,
            Model model,
            Locale locale) {
        if (word.strip().length() > WORD_CHARACTERS_AT_MOST)
            return page.after(new MeetingOutcome.Refused(MeetingRefusal.REASON_LONG), moderated, model, locale);
        return page.perform(new MeetingCommand.Refuse(id, word.strip()), moderated, model, locale);
    }

    /// Takes words that harm from everybody's eyes.
    @PostMapping("/{id}/removal")
    String remove(ModeratedRoom moderated, @PathVariable UUID id, Model model, Locale locale) {
        return page.perform(new MeetingCommand.Remove(id), moderated, model, locale);
    }

    /// @param isAloud of the answer that was said to be given aloud; of the written one else
    @PostMapping("/{id}/answers/{seatId}/removal")
    String removeAnswer(
            ModeratedRoom moderated,
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestParam(name = "aloud", defaultValue = "false") boolean isAloud,
            Model model,
            Locale locale) {
        var command =
                isAloud ? new MeetingCommand.TakeAloudBack(id, seatId) : new MeetingCommand.TakeAnswerBack(id, seatId);
        return page.perform(command, moderated, model, locale);
    }

    /// Says that a speaker who has the floor has answered it.
    @PostMapping("/{id}/answers/{seatId}")
    String answered(
            ModeratedRoom moderated, @PathVariable UUID id, @PathVariable UUID seatId, Model model, Locale locale) {
        return page.perform(new MeetingCommand.MarkAnsweredAloud(id, seatId), moderated, model, locale);
    }

    @PostMapping("/{id}/merging")
    String merge(
            ModeratedRoom moderated,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale) {
        var other = QuestionForm.uuid(into).orElse(id); // with itself: refused in words
        var words = text.replace("\r\n", "\n").strip();
        return page.perform(new MeetingCommand.Join(other, id, words), moderated, model, locale);
    }
}
