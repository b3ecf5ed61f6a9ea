package org.presessions.meeting.room;

import java.util.Optional;
import org.presessions.meeting.KeptDraft;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.QuestionForm;
import org.presessions.meeting.captions.LiveCaptions;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.help.RoomHelp;
import org.presessions.meeting.sound.Voices;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of the room, as it is or with what is wrong in one of its forms.
@Component
class RoomPage {
    private final Meetings meetings;
    private final MeetingPictures pictures;
    private final MeetingTexts texts;
    private final Voices voices;
    private final RoomHelp help;
    private final RoomChannels channels;
    private final LiveCaptions captions;

    RoomPage(
            Meetings meetings,
            MeetingPictures pictures,
            MeetingTexts texts,
            Voices voices,
            RoomHelp help,
            RoomChannels channels,
            LiveCaptions captions) {
        this.captions = captions;
        this.channels = channels;
        this.texts = texts;
        this.meetings = meetings;
        this.pictures = pictures;
        this.voices = voices;
        this.help = help;
    }

    /// The page with the visitor's own draft in it.
    String of(MeetingRoom room, FieldErrors errors, Model model) {
        var draft = draft(room);
        return of(room, draft.map(QuestionForm::of).orElseGet(QuestionForm::empty), draft, errors, model);
    }

    String of(MeetingRoom room, QuestionForm form, FieldErrors errors, Model model) {
        return of(room, form, draft(room), errors, model);
    }

    private String of(MeetingRoom room, QuestionForm form, Optional<KeptDraft> draft, FieldErrors errors, Model model) {
        model.addAttribute("room", room);
        if (room.door().removal().isPresent()) return Refusal.forbidden("meeting/room/removed");
        if (room.door().isLockedOut() && !room.isEarly()) return "meeting/room/lobby";
        if (!room.isDoorOpen()) return "meeting/room/waiting";
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("draft", draft);
        model.addAttribute("spoken", texts.of(room));
        model.addAttribute("picture", pictures.of(room));
        model.addAttribute("sound", voices.of(room));
        model.addAttribute("channels", channels.of(room));
        model.addAttribute("booths", channels.booths(room));
        model.addAttribute("captions", channels.captions(room, captions.of(room.sitting())));
        model.addAttribute("asksHelp", !RoomHelp.isStaff());
        model.addAttribute("help", help.of(room.id(), room.attendee().personId()));
        return "meeting/room/room";
    }

    /// Back to the room, or why not.
    String after(MeetingOutcome outcome, MeetingRoom room, Model model) {
        if (!(outcome instanceof MeetingOutcome.Refused(var reason))) return "redirect:" + room.path();
        model.addAttribute("refusal", reason);
        return Refusal.conflict(of(room, new FieldErrors(), model));
    }

    private Optional<KeptDraft> draft(MeetingRoom room) {
        return meetings.draft(room.id(), room.attendee().personId());
    }
}
