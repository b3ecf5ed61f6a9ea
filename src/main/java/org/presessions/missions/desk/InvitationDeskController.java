package org.presessions.missions.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.missions.Delegate;
import org.presessions.missions.InvitationUpdates;
import org.presessions.missions.Invitations;
import org.presessions.missions.MissionCounts;
import org.presessions.missions.Missions;
import org.presessions.missions.WrittenInvitations;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRegister;
import org.presessions.missions.reminding.InvitationReminders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    /// @param failures addresses that no letter reaches
    /// @param addresses whether any mission has one
    /// @param due how many missions an act would write to
    /// @param outdated how many addresses were told another hour
    /// @param silent how many missions were invited, have not answered and were not reminded
    record Desk(
            String path,
            Series series,
            Optional<PreSession> preSession,
            MissionCounts counts,
            List<Mission> unreached,
            List<WrittenInvitations.Failure> failures,
            boolean addresses,
            int due,
            int outdated,
            int silent,
            List<Room> rooms) {}

    private final Missions missions;
    private final MissionRegister register;
    private final Invitations invitations;
    private final InvitationUpdates updates;
    private final InvitationReminders reminders;
    private final Calendar calendar;

    InvitationDeskController(
            Missions missions,
            MissionRegister register,
            Invitations invitations,
            InvitationUpdates updates,
            InvitationReminders reminders,
            Calendar calendar) {
        this.missions = missions;
        this.register = register;
        this.invitations = invitations;
        this.updates = updates;
        this.reminders = reminders;
        this.calendar = calendar;
    }

    @GetMapping("/desk/pre-sessions/{series}/missions")
    String all(Series series, @RequestParam Optional<Integer> letters, Model model) {
        return page(series, Optional.empty(), calendar.preSessionsOf(series.id()), letters, model);
    }

    @PostMapping("/desk/pre-sessions/{series}/missions")
    String inviteAll(Series series) {
        var letters = invitations.inviteAll(series).letters();
        return "redirect:/desk" + series.path() + "/missions?letters=" + letters;
    }

    /// Writes to those who were told another hour.
    @PostMapping("/desk/pre-sessions/{series}/missions/changes")
    String writeChanges(Series series) {
        return "redirect:/desk" + series.path() + "/missions?letters=" + updates.write(series);
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/missions")
    String one(PreSession preSession, @RequestParam Optional<Integer> letters, Model model) {
        return page(preSession.series(), Optional.of(preSession), List.of(preSession), letters, model);
    }

    @PostMapping("/desk/pre-sessions/{series}/{state}/missions")
    String inviteToOne(PreSession preSession) {
        var letters = invitations.inviteAll(preSession).letters();
        return "redirect:/desk" + preSession.path() + "/missions?letters=" + letters;
    }

    private String page(
            Series series,
            Optional<PreSession> one,
            List<PreSession> preSessions,
            Optional<Integer> letters,
            Model model) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        var invited = missions.invitedToAll(ids);
        var all = register.all();
        var unreached = all.stream()
                .filter(mission -> !invited.contains(mission.id()))
                .filter(mission -> mission.addresses().isEmpty())
                .toList();
        var path = "/desk" + one.map(PreSession::path).orElse(series.path()) + "/missions";
        var ahead = Invitations.ahead(preSessions).stream().map(PreSession::id).toList();
        var due = missions.withoutLetter(ahead).size();
        var written = missions.written(ids);
        var rooms = rooms(preSessions, ids, written);
        var reachable = all.stream().anyMatch(mission -> !mission.addresses().isEmpty());
        model.addAttribute(
                "desk",
                new Desk(
                        path,
                        series,
                        one,
                        missions.counts(ids, written),
                        unreached,
                        written.failures(all),
                        reachable,
                        due,
                        updates.outdated(preSessions).size(),
                        reminders.silent(series).size(),
                        rooms));
        model.addAttribute("letters", letters);
        return "missions/desk/desk";
    }

    private List<Room> rooms(List<PreSession> preSessions, List<UUID> ids, WrittenInvitations written) {
        var counts = missions.countsOfEach(ids, written);
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
}
