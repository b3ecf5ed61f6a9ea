package org.presessions.meeting.desk;

import java.time.Duration;
import java.util.Locale;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.QuestionForm;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The moderator's desk: what is on screen, what comes next, who has the floor.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation")
class ModerationController {
    private static final Duration FLOOR = Duration.ofMinutes(2);

    private final Meetings meetings;
    private final ModerationPage page;

    ModerationController(Meetings meetings, ModerationPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @GetMapping
    String show(ModeratedRoom moderated, Model model, Locale locale) {
        return page.of(moderated, model, locale);
    }

    /// @param step which step the moderator saw; absent words do nothing
    /// @param answerable with the end: whether the speakers may answer what waits unread
    @PostMapping("/step")
    String goTo(
            ModeratedRoom moderated,
            @RequestParam int step,
            @RequestParam String stage,
            @RequestParam(defaultValue = "false") boolean answerable,
            Model model,
            Locale locale) {
        var room = moderated.room();
        var to = stage(stage);
        var outcome = to == MeetingStage.ENDED && answerable
                ? meetings.end(room.id(), step, room.speakersForUnread())
                : meetings.goTo(room.id(), step, to);
        return page.after(outcome, moderated, model, locale);
    }

    /// What is done to the meeting as a whole, and not to one question or speaker.
    @PostMapping("/acts")
    String act(ModeratedRoom moderated, @RequestParam String act, Model model, Locale locale) {
        var command = switch (act) {
            case "pause" -> new MeetingCommand.Pause();
            case "resume" -> new MeetingCommand.Resume();
            case "open-questions" -> new MeetingCommand.OpenQuestions();
            case "close-questions" -> new MeetingCommand.CloseQuestions();
            case "reopen" -> new MeetingCommand.Reopen();
            default -> throw new NotFound();
        };
        return page.perform(command, moderated, model, locale);
    }

    /// A statement that was passed over, or one again.
    ///
    /// @param turn index, from 0
    @PostMapping("/turn")
    String show(
            ModeratedRoom moderated, @RequestParam int step, @RequestParam String turn, Model model, Locale locale) {
        if (!turn.matches("\\d{1,3}")) throw new NotFound();
        return page.perform(new MeetingCommand.ShowTurn(step, Integer.parseInt(turn)), moderated, model, locale);
    }

    /// @param seatId empty to take the floor back
    @PostMapping("/floor")
    String floor(ModeratedRoom moderated, @RequestParam(defaultValue = "") String seatId, Model model, Locale locale) {
        var seat = QuestionForm.uuid(seatId).flatMap(moderated.room()::seat);
        var command = seat.<MeetingCommand>map(given -> new MeetingCommand.GiveFloor(given.seatId(), FLOOR))
                .orElseGet(MeetingCommand.TakeFloorBack::new);
        return page.perform(command, moderated, model, locale);
    }

    private static MeetingStage stage(String code) {
        for (var stage : MeetingStage.values()) if (stage.code().equals(code)) return stage;
        throw new NotFound();
    }
}
