package org.presessions.meeting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.Shown;
import org.presessions.selection.Seat;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of the moderator's desk, and what it answers to an act.
@Component
class ModerationPage {
    private final Meetings meetings;
    private final MeetingAccess access;
    private final People people;
    private final MeetingTexts texts;
    private final Voices voices;
    private final MeetingPictures pictures;

    ModerationPage(
            Meetings meetings,
            MeetingAccess access,
            People people,
            MeetingTexts texts,
            Voices voices,
            MeetingPictures pictures) {
        this.texts = texts;
        this.meetings = meetings;
        this.access = access;
        this.people = people;
        this.voices = voices;
        this.pictures = pictures;
    }

    String of(ModeratedRoom moderated, Model model, Locale locale) {
        var room = moderated.room();
        meetings.seen(room.preSession().id(), Set.of(room.attendee().personId()));
        model.addAttribute("room", room);
        model.addAttribute("spoken", texts.of(room));
        model.addAttribute("steps", NextStep.of(room));
        model.addAttribute("present", present(room, locale));
        model.addAttribute("sound", voices.of(room));
        model.addAttribute("picture", pictures.of(room));
        return "meeting/moderation";
    }

    String perform(MeetingCommand command, ModeratedRoom moderated, Model model, Locale locale) {
        var outcome = meetings.perform(moderated.room().preSession().id(), command);
        return after(outcome, moderated, model, locale);
    }

    /// Back to the desk, or why not.
    String after(MeetingOutcome outcome, ModeratedRoom moderated, Model model, Locale locale) {
        if (!(outcome instanceof MeetingOutcome.Refused(var reason)))
            return "redirect:" + moderated.room().path() + "/moderation";
        model.addAttribute("refusal", reason);
        return Refusal.conflict(of(moderated, model, locale));
    }

    private List<PresentPerson> present(MeetingRoom room, Locale locale) {
        var ids = meetings.present(room.preSession().id());
        var persons = people.find(ids);
        var attendees = access.attendees(persons.values(), room.preSession().id());
        var rights = voices.of(room.preSession().id(), Set.copyOf(ids));
        return ids.stream()
                .filter(attendees::containsKey)
                .map(id -> present(
                        requireNonNull(persons.get(id)),
                        requireNonNull(attendees.get(id)),
                        rights.getOrDefault(id, Rights.NONE).voice(),
                        room,
                        locale))
                .toList();
    }

    /// A speaker by the name that is shown, and not by the person's own.
    private static PresentPerson present(
            Person person, Attendee attendee, Voice voice, MeetingRoom room, Locale locale) {
        var speaker = attendee.seat().map(Seat::id).flatMap(room::seat);
        var state = attendee.state().map(known -> known.name(locale));
        return new PresentPerson(
                person.id(),
                speaker.map(Shown::name).orElse(person.name()),
                attendee.place(),
                state.or(() -> speaker.map(Shown::institution)).orElse(""),
                voice);
    }
}
