package org.presessions.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.missions.Missions;
import org.presessions.protection.Audience;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.states.MembersAndObservers;
import org.springframework.stereotype.Component;

/// Shows people into the room.
@Component
public class MeetingRooms {
    private final MeetingAccess access;
    private final Meetings meetings;
    private final Panels panels;
    private final Protection protection;
    private final Missions missions;
    private final MembersAndObservers parties;
    private final Clock clock;

    MeetingRooms(
            MeetingAccess access,
            Meetings meetings,
            Panels panels,
            Protection protection,
            Missions missions,
            MembersAndObservers parties,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.panels = panels;
        this.protection = protection;
        this.missions = missions;
        this.parties = parties;
        this.clock = clock;
    }

    MeetingRoom of(String series, String state) {
        var preSession = access.preSession(series, state);
        return of(preSession, access.visitor(preSession));
    }

    public ModeratedRoom moderated(String series, String state) {
        var preSession = access.preSession(series, state);
        return new ModeratedRoom(of(preSession, access.moderator(preSession)));
    }

    /// As a delegate sees it who is neither on the panel nor of the State under Review, whoever's request it is.
    public MeetingRoom asDelegate(PreSession preSession, Attendee delegate) {
        var seats = panels.all(preSession.id());
        return of(preSession, delegate, seats, protection.shownTo(Audience.DELEGATIONS, seats, preSession));
    }

    /// As the screen of a hall shows it, where delegates of the State under Review sit too: for staff and who
    /// moderates.
    public MeetingRoom inTheHall(String series, String state) {
        var preSession = access.preSession(series, state);
        var opener = access.moderator(preSession).personId();
        var onlooker = new Attendee(opener, false, Optional.empty(), Optional.of(preSession.state()));
        var seats = panels.all(preSession.id());
        return of(preSession, onlooker, seats, protection.shownTo(Audience.STATE_UNDER_REVIEW, seats, preSession));
    }

    private MeetingRoom of(PreSession preSession, Attendee attendee) {
        if (attendee.state().isPresent() && !MeetingAccess.isUnderReview(preSession, attendee))
            return asDelegate(preSession, attendee);
        var seats = panels.all(preSession.id());
        return of(preSession, attendee, seats, protection.shown(seats, preSession));
    }

    private MeetingRoom of(PreSession preSession, Attendee attendee, List<Seat> seats, Map<UUID, Shown> shown) {
        return new MeetingRoom(
                preSession,
                attendee,
                meetings.state(preSession.id()),
                seats,
                shown,
                missions.takesOpening(preSession.id()),
                parties,
                clock.instant());
    }
}
