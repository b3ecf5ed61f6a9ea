package org.presessions.meeting.desk;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.MeetingAccess;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.ModeratedRoom;
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

/// The moderator silences, hides or shows out whoever disturbs, and keeps the door. Never another moderator.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation")
class ModeratedPersonController {
    private static final int REASON_CHARACTERS_AT_MOST = 300;

    private final Meetings meetings;
    private final ModerationPage page;

    ModeratedPersonController(Meetings meetings, ModerationPage page) {
        this.meetings = meetings;
        this.page = page;
    }

    @PostMapping("/persons/{personId}")
    String act(
            ModeratedRoom moderated,
            @PathVariable UUID personId,
            @RequestParam String act,
            Model model,
            Locale locale) {
        known(personId, moderated);
        var command = switch (act) {
            case "take-microphone" -> new MeetingCommand.TakeMicrophone(personId);
            case "give-microphone-back" -> new MeetingCommand.GiveMicrophoneBack(personId);
            case "stop-picture" -> new MeetingCommand.StopPicture(personId);
            case "allow-picture" -> new MeetingCommand.AllowPicture(personId);
            case "let-in" -> new MeetingCommand.LetIn(Set.of(personId));
            case "let-back" -> new MeetingCommand.LetBack(personId);
            default -> throw new NotFound();
        };
        return page.perform(command, moderated, model, locale);
    }

    /// @param reason for the person, and of the State under Review for everybody
    @PostMapping("/persons/{personId}/removal")
    String remove(
            ModeratedRoom moderated,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Locale locale) {
        var isUnderReview = MeetingAccess.isUnderReview(moderated.room().sitting(), known(personId, moderated));
        var command = new MeetingCommand.RemovePerson(personId, isUnderReview, reason.strip());
        return perform(command, reason, moderated, model, locale);
    }

    /// @param act `lock`, which a press of Enter means too, `unlock` or `let-all-in`
    /// @param stateToo whether the State under Review waits as well
    @PostMapping("/door")
    String door(
            ModeratedRoom moderated,
            @RequestParam(defaultValue = "lock") String act,
            @RequestParam(defaultValue = "false") boolean stateToo,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Locale locale) {
        var room = moderated.room();
        var command = switch (act) {
            case "lock" ->
                new MeetingCommand.LockRoom(Set.copyOf(meetings.attended(room.id())), stateToo, reason.strip());
            case "unlock" -> new MeetingCommand.UnlockRoom();
            case "let-all-in" ->
                new MeetingCommand.LetIn(Set.copyOf(room.state().conduct().asked()));
            default -> throw new NotFound();
        };
        return perform(command, reason, moderated, model, locale);
    }

    private String perform(MeetingCommand command, String reason, ModeratedRoom moderated, Model model, Locale locale) {
        if (reason.strip().length() > REASON_CHARACTERS_AT_MOST)
            return page.after(new MeetingOutcome.Refused(MeetingRefusal.REASON_LONG), moderated, model, locale);
        return page.perform(command, moderated, model, locale);
    }

    private Attendee known(UUID personId, ModeratedRoom moderated) {
        return meetings.attendee(personId, moderated.room().sitting())
                .filter(attendee -> !attendee.moderates())
                .orElseThrow(NotFound::new);
    }
}
