package org.presessions.missions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.mail.Outbox;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRepository;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.NotFound;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invites the missions: one act, one letter to each of their addresses, held until a person sends it. The act can be
/// repeated: only an address that has no letter yet gets one.
@Component
@Transactional
public class Invitations {
    private final MissionRepository missions;
    private final DelegateRepository delegates;
    private final InvitationRepository invitations;
    private final InvitationLetterRepository letters;
    private final VisitRepository visits;
    private final InvitationMailer mailer;
    private final Outbox outbox;
    private final Calendar calendar;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            MissionRepository missions,
            DelegateRepository delegates,
            InvitationRepository invitations,
            InvitationLetterRepository letters,
            VisitRepository visits,
            InvitationMailer mailer,
            Outbox outbox,
            Calendar calendar,
            People people,
            Audit audit,
            Clock clock) {
        this.missions = missions;
        this.delegates = delegates;
        this.invitations = invitations;
        this.letters = letters;
        this.visits = visits;
        this.mailer = mailer;
        this.outbox = outbox;
        this.calendar = calendar;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Invites every mission to all Pre-sessions of a series that are still to be held.
    public Invited inviteAll(Series series) {
        return invite(series, ahead(calendar.preSessionsOf(series.id())));
    }

    /// Invites every mission to one Pre-session.
    public Invited inviteAll(PreSession preSession) {
        return invite(preSession.series(), ahead(List.of(preSession)));
    }

    /// The series to one of whose Pre-sessions at least a mission is invited, the latest first.
    @Transactional(readOnly = true)
    public List<Series> seriesOf(Mission mission) {
        var invited = calendar.preSessions(invitations.preSessionsOf(mission.id())).values().stream()
                .map(preSession -> preSession.series().id())
                .collect(Collectors.toSet());
        return calendar.allSeries().stream()
                .filter(series -> invited.contains(series.id()))
                .toList();
    }

    /// The Pre-sessions of a series to which a person's mission is invited.
    @Transactional(readOnly = true)
    public List<PreSession> of(UUID personId, Series series) {
        return delegates
                .missionOf(personId)
                .map(mission -> invited(mission, series))
                .orElse(List.of());
    }

    /// Notes that somebody of a mission has opened its page.
    public void opened(UUID personId, Series series) {
        delegates.missionOf(personId).ifPresent(mission -> visits.insert(mission, series.id(), clock.instant()));
    }

    /// Writes once more to all addresses of one mission, of all Pre-sessions of a series to which it is invited and
    /// that are still to be held; the letters wait in the outbox.
    ///
    /// @return how many letters
    /// @throws NotFound where it is invited to none
    public int writeAgain(Mission mission, Series series) {
        var invited = invited(mission.id(), series);
        if (invited.isEmpty()) throw new NotFound();
        var preSessions = ahead(invited);
        if (preSessions.isEmpty()) return 0;
        var contacts = contacts(mission);
        for (var contact : contacts) {
            invitations.claimLetters(contact.email(), ids(preSessions), clock.instant());
            hold(contact, mission, series, preSessions);
        }
        audit.record("mission.write-again", "mission/" + mission.id(), Map.of("letters", contacts.size()));
        return contacts.size();
    }

    /// Nobody is invited to what has been.
    public static List<PreSession> ahead(List<PreSession> preSessions) {
        return preSessions.stream()
                .filter(preSession -> !preSession.isHeld() && !preSession.isGivenUp())
                .toList();
    }

    private Invited invite(Series series, List<PreSession> preSessions) {
        if (preSessions.isEmpty()) return new Invited(0, List.of());
        var written = 0;
        var unreached = new ArrayList<State>();
        for (var mission : missions.all()) {
            var contacts = contacts(mission);
            if (contacts.isEmpty()) unreached.add(mission.state());
            else invitations.claim(mission.id(), ids(preSessions), clock.instant());
            for (var contact : contacts) if (write(contact, mission, series, preSessions)) written++;
        }
        if (written > 0) audit.record("mission.write", "series/" + series.id(), Map.of("letters", written));
        return new Invited(written, List.copyOf(unreached));
    }

    /// Writes of those Pre-sessions of which this address has no letter yet.
    private boolean write(Person contact, Mission mission, Series series, List<PreSession> preSessions) {
        var claimed = invitations.claimLetters(contact.email(), ids(preSessions), clock.instant());
        var offered = preSessions.stream()
                .filter(preSession -> claimed.contains(preSession.id()))
                .toList();
        if (!offered.isEmpty()) hold(contact, mission, series, offered);
        return !offered.isEmpty();
    }

    /// In the place of a letter that waits still: the new one tells what that one did, too.
    private void hold(Person contact, Mission mission, Series series, List<PreSession> preSessions) {
        var waiting = outbox.heldOf(InvitationMailer.fact(contact.email(), mission, series));
        var told =
                waiting.map(id -> letters.ofMails(List.of(id)).getOrDefault(id, List.of())).orElse(List.of()).stream()
                        .map(InvitationLetter::preSessionId)
                        .collect(Collectors.toSet());
        preSessions.forEach(preSession -> told.add(preSession.id()));
        var all = ahead(calendar.preSessionsOf(series.id())).stream()
                .filter(preSession -> told.contains(preSession.id()))
                .toList();
        letters.insert(outbox.hold(mailer.invitation(contact, mission, series, all)), mission.id(), ids(all));
    }

    /// Whom a mission's letters reach: its addresses. They speak for it once they come by the letter's link.
    private List<Person> contacts(Mission mission) {
        return mission.addresses().stream()
                .map(email -> people.ensure(email, "", mission.locale()))
                .toList();
    }

    private static List<UUID> ids(List<PreSession> preSessions) {
        return preSessions.stream().map(PreSession::id).toList();
    }

    private List<PreSession> invited(UUID missionId, Series series) {
        var ids = invitations.preSessionsOf(missionId);
        return calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> ids.contains(preSession.id()))
                .toList();
    }
}
