package org.presessions.site;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.MeetingAttendance;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.meeting.Meetings;
import org.presessions.missions.Participation;
import org.presessions.missions.Participations;
import org.presessions.states.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// That all missions are invited alike can be checked by everybody: how many were written to, came and asked. Numbers
/// only; who said what is the room's.
@Controller
class ParticipationController {
    private final Participations participations;
    private final Meetings meetings;
    private final MeetingAttendance attendance;

    ParticipationController(Participations participations, Meetings meetings, MeetingAttendance attendance) {
        this.participations = participations;
        this.meetings = meetings;
        this.attendance = attendance;
    }

    /// What the meeting recorded.
    ///
    /// @param came States whose delegates were in the room since its door opened
    /// @param asked States that asked a question which stands
    /// @param stateSpoke whether the State under Review was given its two minutes
    record Room(Set<State> came, Set<State> asked, boolean stateSpoke) {}

    @GetMapping("/pre-sessions/{series}/{state}/participation")
    String show(PreSession preSession, Model model) {
        Participation letters = participations.of(preSession);
        model.addAttribute("preSession", preSession);
        model.addAttribute("letters", letters);
        model.addAttribute("room", room(preSession));
        return "site/participation";
    }

    private Room room(PreSession preSession) {
        var came = attendance.states(preSession.id());
        var asked = meetings.questions(preSession.id()).stream()
                .map(MeetingQuestion::from)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return new Room(came, asked, meetings.stateSpoke(preSession.id()));
    }
}
