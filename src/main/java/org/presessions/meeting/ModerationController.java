package org.presessions.meeting;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The moderator's desk: what is on screen, what comes next, the queue, the people.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation")
class ModerationController {
    private static final Duration FLOOR = Duration.ofMinutes(2);

    private final MeetingRooms rooms;
    private final Meetings meetings;
    private final MeetingAccess access;
    private final People people;

    ModerationController(MeetingRooms rooms, Meetings meetings, MeetingAccess access, People people) {
        this.rooms = rooms;
        this.meetings = meetings;
        this.access = access;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable String series, @PathVariable String state, Model model, Locale locale) {
        return page(rooms.moderated(series, state), model, locale);
    }

    /// @param step which step the moderator saw; absent words do nothing
    @PostMapping("/step")
    String goTo(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam int step,
            @RequestParam String stage,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var room = rooms.moderated(series, state);
        return done(meetings.goTo(room.preSession().id(), step, stage(stage)), room, response, model, locale);
    }

    /// What is done to the meeting as a whole, and not to one question or speaker.
    @PostMapping("/acts")
    String act(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam String act,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var command = switch (act) {
            case "pause" -> new MeetingCommand.Pause();
            case "resume" -> new MeetingCommand.Resume();
            case "open-questions" -> new MeetingCommand.OpenQuestions();
            case "close-questions" -> new MeetingCommand.CloseQuestions();
            default -> throw new NotFound();
        };
        return perform(command, series, state, response, model, locale);
    }

    @PostMapping("/questions/{id}")
    String question(
            @PathVariable String series,
            @PathVariable String state,
            @PathVariable UUID id,
            @RequestParam String act,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var command = switch (act) {
            case "up" -> new MeetingCommand.Move(id, true);
            case "down" -> new MeetingCommand.Move(id, false);
            case "show" -> new MeetingCommand.Show(id);
            case "take-off" -> new MeetingCommand.TakeOff(id);
            case "answered" -> new MeetingCommand.MarkAnswered(id);
            default -> throw new NotFound();
        };
        return perform(command, series, state, response, model, locale);
    }

    @PostMapping("/questions/{id}/merging")
    String merge(
            @PathVariable String series,
            @PathVariable String state,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var other = QuestionForm.uuid(into).orElse(id); // with itself: refused in words
        var words = text.replace("\r\n", "\n").strip();
        return perform(new MeetingCommand.Merge(other, id, words), series, state, response, model, locale);
    }

    /// @param seatId empty to take the floor back
    @PostMapping("/floor")
    String floor(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam(defaultValue = "") String seatId,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var seat = QuestionForm.uuid(seatId).flatMap(rooms.moderated(series, state)::seat);
        var command = seat.<MeetingCommand>map(given -> new MeetingCommand.GiveFloor(given.id(), FLOOR))
                .orElseGet(MeetingCommand.TakeFloorBack::new);
        return perform(command, series, state, response, model, locale);
    }

    private String perform(
            MeetingCommand command,
            String series,
            String state,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var room = rooms.moderated(series, state);
        return done(meetings.perform(room.preSession().id(), command), room, response, model, locale);
    }

    private String done(
            MeetingOutcome outcome, MeetingRoom room, HttpServletResponse response, Model model, Locale locale) {
        if (!(outcome instanceof MeetingOutcome.Refused(var reason))) return "redirect:" + room.path() + "/moderation";
        response.setStatus(409);
        model.addAttribute("refusal", reason);
        return page(room, model, locale);
    }

    private String page(MeetingRoom room, Model model, Locale locale) {
        meetings.seen(room.preSession().id(), room.attendee().personId());
        model.addAttribute("room", room);
        model.addAttribute("steps", NextStep.of(room));
        model.addAttribute("present", present(room, locale));
        return "meeting/moderation";
    }

    private List<PresentPerson> present(MeetingRoom room, Locale locale) {
        var ids = meetings.present(room.preSession().id());
        var persons = people.find(ids);
        var attendees = access.attendees(persons.values(), room.preSession().id());
        return ids.stream()
                .filter(attendees::containsKey)
                .map(id -> present(requireNonNull(persons.get(id)), requireNonNull(attendees.get(id)), locale))
                .toList();
    }

    private static PresentPerson present(Person person, Attendee attendee, Locale locale) {
        var state = attendee.state().map(known -> known.name(locale));
        var of = state.or(() -> attendee.seat().map(Seat::institution)).orElse("");
        return new PresentPerson(person.name(), attendee.place(), of);
    }

    private static MeetingStage stage(String code) {
        for (var stage : MeetingStage.values()) if (stage.code().equals(code)) return stage;
        throw new NotFound();
    }
}
