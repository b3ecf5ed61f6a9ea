package org.presessions.meeting;

import java.time.Clock;
import org.presessions.calendar.PreSession;
import org.presessions.missions.Missions;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.states.MembersAndObservers;
import org.springframework.stereotype.Component;

/// Shows people into the room.
@Component
class MeetingRooms {
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

    ModeratedRoom moderated(String series, String state) {
        var preSession = access.preSession(series, state);
        return new ModeratedRoom(of(preSession, access.moderator(preSession)));
    }

    private MeetingRoom of(PreSession preSession, Attendee attendee) {
        var seats = panels.all(preSession.id());
        return new MeetingRoom(
                preSession,
                attendee,
                meetings.state(preSession.id()),
                seats,
                protection.shown(seats, preSession),
                missions.takesOpening(preSession.id()),
                parties,
                clock.instant());
    }
}
