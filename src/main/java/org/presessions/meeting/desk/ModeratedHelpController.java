package org.presessions.meeting.desk;

import java.util.Locale;
import java.util.UUID;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.help.RoomHelp;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat helps those in the room. Whoever moderates and is not of the staff has no part in it.
@Controller
class ModeratedHelpController {
    private static final int ANSWER_CHARACTERS_AT_MOST = 1500;

    private final RoomHelp help;
    private final ModerationPage page;

    ModeratedHelpController(RoomHelp help, ModerationPage page) {
        this.help = help;
        this.page = page;
    }

    /// @param act `answer`, `done` or `reopen`
    @PostMapping("/pre-sessions/{series}/{state}/meeting/moderation/help/{id}")
    String act(
            ModeratedRoom moderated,
            @PathVariable UUID id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale) {
        if (!RoomHelp.isStaff()) throw new NotFound();
        var answer = text.replace("\r\n", "\n").strip();
        if (act.equals("answer") && !fits(answer))
            return page.after(MeetingOutcome.refusedWords(answer), moderated, model, locale);
        var preSessionId = moderated.room().id();
        switch (act) {
            case "answer" -> help.answer(preSessionId, id, answer);
            case "done" -> help.done(preSessionId, id);
            case "reopen" -> help.reopen(preSessionId, id);
            default -> throw new NotFound();
        }
        return page.after(new MeetingOutcome.Done(), moderated, model, locale);
    }

    private static boolean fits(String answer) {
        return !answer.isEmpty() && answer.length() <= ANSWER_CHARACTERS_AT_MOST;
    }
}
