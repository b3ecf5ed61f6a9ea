package org.presessions.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.missions.Missions;
import org.presessions.protection.Audience;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.Visitor;
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

    MeetingRoom of(String series, String place) {
        var sitting = access.sitting(series, place);
        return of(sitting, access.visitor(sitting));
    }

    public ModeratedRoom moderated(String series, String place) {
        var sitting = access.sitting(series, place);
        return new ModeratedRoom(of(sitting, access.moderator(sitting)));
    }

    /// As a delegate sees it who is neither on a panel nor of a State under Review, whoever's request it is.
    public MeetingRoom asDelegate(Sitting sitting, Attendee delegate) {
        return of(sitting, delegate, (seats, one) -> protection.shownTo(Audience.DELEGATIONS, seats, one));
    }

    /// As the screen of a hall shows it, where delegates of the State under Review sit too: for staff and who
    /// moderates.
    public MeetingRoom inTheHall(String series, String place) {
        var sitting = access.sitting(series, place);
        var opener = access.moderator(sitting).personId();
        var onlooker = new Attendee(
                opener,
                false,
                Optional.empty(),
                Optional.of(sitting.underReview().getFirst()));
        return of(sitting, onlooker, (seats, one) -> protection.shownTo(Audience.STATE_UNDER_REVIEW, seats, one));
    }

    /// As somebody sees it, whose request it is.
    public MeetingRoom of(Sitting sitting, Attendee attendee) {
        if (attendee.state().isPresent() && !MeetingAccess.isUnderReview(sitting, attendee))
            return asDelegate(sitting, attendee);
        return of(sitting, attendee, sitting.isJoint() ? this::shownToVisitor : protection::shownWithin);
    }

    /// Whoever came for another State, on its panel or at work for it, hears and reads here what delegations do;
    /// whoever
    /// is of this State's mission, invited to its own meeting or not, what the State under Review does.
    private SequencedMap<UUID, Shown> shownToVisitor(List<Seat> seats, PreSession one) {
        var visitor = Visitor.current().personId();
        if (protection.audience(visitor, one) != Audience.PUBLIC) return protection.shownWithin(seats, one);
        var isOfItsMission =
                visitor.flatMap(missions::stateOf).filter(one.state()::equals).isPresent();
        return protection.shownTo(isOfItsMission ? Audience.STATE_UNDER_REVIEW : Audience.DELEGATIONS, seats, one);
    }

    /// @param showing of the seats of one Pre-session, each State's by its own rules
    private MeetingRoom of(
            Sitting sitting, Attendee attendee, BiFunction<List<Seat>, PreSession, SequencedMap<UUID, Shown>> showing) {
        var state = meetings.state(sitting.id());
        var seats = new ArrayList<Seat>();
        var shown = new LinkedHashMap<UUID, Shown>();
        for (var one : sitting.asOpenedAt(state.programme().openedAt(), clock.instant())) {
            var own = panels.all(one.id());
            seats.addAll(own);
            shown.putAll(showing.apply(own, one));
        }
        return new MeetingRoom(
                sitting,
                attendee,
                state,
                seats,
                shown,
                state.stage() == MeetingStage.ENDED ? access.jointOf(sitting) : List.of(),
                sitting.own().flatMap(one -> missions.opening(one.id())),
                parties,
                clock.instant());
    }
}
