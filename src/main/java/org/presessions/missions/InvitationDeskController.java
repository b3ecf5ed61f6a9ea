package org.presessions.missions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Inviting the missions, to all Pre-sessions of a series or to one, and seeing who comes.
@Controller
class InvitationDeskController {
    /// One Pre-session, who comes to it, and what its State said of the opening.
    record Room(PreSession preSession, MissionCounts counts, List<Delegate> attending, Optional<Boolean> opening) {}

    /// @param path of the page
    /// @param preSession absent where all of the series are meant
    /// @param unreached missions that are not invited, and have no address
    /// @param due how many missions an act would write to
    record Desk(
            String path,
            Series series,
            Optional<PreSession> preSession,
            MissionCounts counts,
            List<Mission> unreached,
            int due,
            List<Room> rooms) {}

    private final Missions missions;
    private final MissionRegister register;
    private final Invitations invitations;
    private final Calendar calendar;

    InvitationDeskController(Missions missions, MissionRegister register, Invitations invitations, Calendar calendar) {
        this.missions = missions;
        this.register = register;
        this.invitations = invitations;
        this.calendar = calendar;
    }

    @GetMapping("/desk/pre-sessions/{series}/missions")
    String all(@PathVariable String series, @RequestParam Optional<Integer> letters, Model model) {
        var own = series(series);
        return page(own, Optional.empty(), calendar.preSessionsOf(own.id()), letters, model);
    }

    @PostMapping("/desk/pre-sessions/{series}/missions")
    String inviteAll(@PathVariable String series) {
        var own = series(series);
        var letters = invitations.inviteAll(own).letters();
        return "redirect:/desk" + own.path() + "/missions?letters=" + letters;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/missions")
    String one(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam Optional<Integer> letters,
            Model model) {
        var own = preSession(series, state);
        return page(own.series(), Optional.of(own), List.of(own), letters, model);
    }

    @PostMapping("/desk/pre-sessions/{series}/{state}/missions")
    String inviteToOne(@PathVariable String series, @PathVariable String state) {
        var own = preSession(series, state);
        var letters = invitations.inviteAll(own).letters();
        return "redirect:/desk" + own.path() + "/missions?letters=" + letters;
    }

    private String page(
            Series series,
            Optional<PreSession> one,
            List<PreSession> preSessions,
            Optional<Integer> letters,
            Model model) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        var invited = missions.invitedToAll(ids);
        var unreached = register.all().stream()
                .filter(mission -> !invited.contains(mission.id()))
                .filter(mission -> mission.addresses().isEmpty())
                .toList();
        var path = "/desk" + one.map(PreSession::path).orElse(series.path()) + "/missions";
        var due = missions.withoutLetter(ids).size();
        var rooms = rooms(preSessions, ids);
        model.addAttribute("desk", new Desk(path, series, one, missions.counts(ids), unreached, due, rooms));
        model.addAttribute("letters", letters);
        return "missions/desk";
    }

    private List<Room> rooms(List<PreSession> preSessions, List<UUID> ids) {
        var counts = missions.countsOfEach(ids);
        var attending = missions.attendingAll(ids);
        var openings = missions.openings(ids);
        return preSessions.stream()
                .map(preSession -> new Room(
                        preSession,
                        Objects.requireNonNull(counts.get(preSession.id())),
                        attending.getOrDefault(preSession.id(), List.of()),
                        Optional.ofNullable(openings.get(preSession.id()))))
                .toList();
    }

    private Series series(String slug) {
        return calendar.series(slug).orElseThrow(NotFound::new);
    }

    private PreSession preSession(String series, String state) {
        return calendar.preSession(series, state).orElseThrow(NotFound::new);
    }
}
