package org.presessions.meeting.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.presessions.meeting.DeskNotes;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.box.PublicBox;
import org.presessions.meeting.captions.LiveCaptions;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.help.RoomHelp;
import org.presessions.meeting.preparing.Preparation;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.meeting.preparing.PreparedSpeaker;
import org.presessions.meeting.room.InStep;
import org.presessions.meeting.room.MeetingPictures;
import org.presessions.meeting.room.MeetingTexts;
import org.presessions.meeting.room.RoomChannels;
import org.presessions.meeting.sound.SpeakerChoices;
import org.presessions.meeting.sound.Voices;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of the moderator's desk, and what it answers to an act.
@Component
class ModerationPage {
    private final Meetings meetings;
    private final MeetingTexts texts;
    private final Voices voices;
    private final SpeakerChoices choices;
    private final MeetingPictures pictures;
    private final ModerationPersons persons;
    private final Preparations preparations;
    private final RoomChannels channels;
    private final LiveCaptions captions;
    private final PublicBox box;
    private final InStep inStep;
    private final DeskNotes notes;

    ModerationPage(
            Meetings meetings,
            MeetingTexts texts,
            Voices voices,
            SpeakerChoices choices,
            MeetingPictures pictures,
            ModerationPersons persons,
            Preparations preparations,
            RoomChannels channels,
            LiveCaptions captions,
            PublicBox box,
            InStep inStep,
            DeskNotes notes) {
        this.notes = notes;
        this.inStep = inStep;
        this.box = box;
        this.captions = captions;
        this.channels = channels;
        this.preparations = preparations;
        this.texts = texts;
        this.meetings = meetings;
        this.voices = voices;
        this.choices = choices;
        this.pictures = pictures;
        this.persons = persons;
    }

    String of(ModeratedRoom moderated, Model model, Locale locale) {
        var room = moderated.room();
        if (room.isOpen()) meetings.seen(room.id(), Set.of(room.attendee().personId()));
        model.addAttribute("room", room);
        model.addAttribute("spoken", texts.of(room));
        model.addAttribute("unheard", choices.unheard(room.seats()));
        model.addAttribute("steps", NextStep.of(room));
        model.addAttribute("persons", persons.of(room, locale));
        model.addAttribute("sound", voices.of(room));
        model.addAttribute("channels", channels.of(room));
        model.addAttribute("captions", channels.captions(room, captions.of(room.sitting())));
        model.addAttribute("isStaff", RoomHelp.isStaff());
        model.addAttribute("box", room.sitting().own().map(own -> BoxDesk.of(box, own.id())));
        model.addAttribute("notes", notes.of(moderated));
        model.addAttribute("picture", pictures.of(room));
        model.addAttribute("prepared", prepared(room));
        model.addAttribute("inStep", pictures.of(room).flatMap(shown -> inStep.of(room.id())));
        return "meeting/desk/moderation";
    }

    /// How far the speakers are: of use until it begins.
    private List<PreparedSpeaker> prepared(MeetingRoom room) {
        if (room.stage() != MeetingStage.WAITING || room.sitting().isJoint()) return List.of();
        var known = preparations.of(room.id());
        return room.seats().stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .flatMap(seat -> room.seat(seat.id()).stream()
                        .map(shown -> new PreparedSpeaker(
                                shown.name(), shown.institution(), Preparation.of(seat.personIds(), known))))
                .toList();
    }

    String perform(MeetingCommand command, ModeratedRoom moderated, Model model, Locale locale) {
        var outcome = meetings.perform(moderated.room().id(), command);
        return after(outcome, moderated, model, locale);
    }

    /// Back to the desk, or why not.
    String after(MeetingOutcome outcome, ModeratedRoom moderated, Model model, Locale locale) {
        if (!(outcome instanceof MeetingOutcome.Refused(var reason)))
            return "redirect:" + moderated.room().path() + "/moderation";
        model.addAttribute("refusal", reason);
        return Refusal.conflict(of(moderated, model, locale));
    }
}
