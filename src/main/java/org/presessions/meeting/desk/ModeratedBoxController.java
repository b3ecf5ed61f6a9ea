package org.presessions.meeting.desk;

import java.util.Locale;
import java.util.UUID;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.box.PublicBox;
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

/// The moderator opens the box for questions of the public, and takes what is good out of it.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation/box")
class ModeratedBoxController {
    private final PublicBox box;
    private final Meetings meetings;
    private final ModerationPage page;

    ModeratedBoxController(PublicBox box, Meetings meetings, ModerationPage page) {
        this.box = box;
        this.meetings = meetings;
        this.page = page;
    }

    /// @param act `open` or `close`
    @PostMapping
    String turn(ModeratedRoom moderated, @RequestParam String act, Model model, Locale locale) {
        var id = own(moderated);
        switch (act) {
            case "open" -> box.open(id);
            case "close" -> box.close(id);
            default -> throw new NotFound();
        }
        return page.after(new MeetingOutcome.Done(), moderated, model, locale);
    }

    /// @param act `put`, into the queue with the others, or `leave`
    @PostMapping("/{id}")
    String act(ModeratedRoom moderated, @PathVariable UUID id, @RequestParam String act, Model model, Locale locale) {
        var room = moderated.room();
        if (!act.equals("put") && !act.equals("leave")) throw new NotFound();
        if (act.equals("put") && meetings.stage(room.id()) == Meetings.Stage.ENDED)
            return page.after(new MeetingOutcome.Refused(MeetingRefusal.ENDED), moderated, model, locale);
        var question = box.handle(own(moderated), id);
        if (question.isEmpty())
            return page.after(new MeetingOutcome.Refused(MeetingRefusal.NO_SUCH_QUESTION), moderated, model, locale);
        if (act.equals("leave")) return page.after(new MeetingOutcome.Done(), moderated, model, locale);
        var put = new MeetingCommand.PutForPublic(
                id, room.attendee().personId(), question.get().text());
        return page.perform(put, moderated, model, locale);
    }

    /// A joint meeting has no box.
    private static UUID own(ModeratedRoom moderated) {
        return moderated.room().sitting().own().orElseThrow(NotFound::new).id();
    }
}
