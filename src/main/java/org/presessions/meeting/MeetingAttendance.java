package org.presessions.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.badges.CheckIns;
import org.presessions.meeting.log.MeetingLog;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which States came to a Pre-session: to its own meeting, or to a joint one. It is known for good; who of them came is
/// not.
@Component
@Transactional
public class MeetingAttendance {
    private final MeetingPresenceRepository presence;
    private final MeetingAccess access;
    private final Sittings sittings;
    private final MeetingLog log;
    private final MembersAndObservers parties;
    private final CheckIns arrivals;

    MeetingAttendance(
            MeetingPresenceRepository presence,
            MeetingAccess access,
            Sittings sittings,
            MeetingLog log,
            MembersAndObservers parties,
            CheckIns arrivals) {
        this.log = log;
        this.sittings = sittings;
        this.presence = presence;
        this.access = access;
        this.parties = parties;
        this.arrivals = arrivals;
    }

    /// Those whose delegates were in the room since its door opened, or came into the hall.
    @Transactional(readOnly = true)
    public Set<State> states(UUID preSessionId) {
        var states = delegates(preSessionId);
        for (var code : presence.keptStates(preSessionId)) parties.find(code).ifPresent(states::add);
        for (var code : arrivals.stateCodes(preSessionId)) parties.find(code).ifPresent(states::add);
        return states;
    }

    /// From when to when persons were in the room of a Pre-session since its door opened, and in joint ones.
    @Transactional(readOnly = true)
    public List<Stay> stays(UUID preSessionId) {
        var opened = new HashMap<UUID, Instant>();
        for (var id : meetings(preSessionId)) opensAt(id).ifPresent(at -> opened.put(id, at));
        return presence.stays(opened.keySet()).stream()
                .filter(stay -> !stay.until().isBefore(requireNonNull(opened.get(stay.meetingId()))))
                .toList();
    }

    /// Who was in the room of a meeting since its door opened.
    @Transactional(readOnly = true)
    public List<UUID> persons(UUID meetingId) {
        return opensAt(meetingId).map(at -> presence.all(meetingId, at)).orElse(List.of());
    }

    /// Of which meetings it is known who came, and of which Pre-sessions each is.
    Map<UUID, Set<UUID>> meetings() {
        return preSessions(Stream.concat(presence.meetings().stream(), arrivals.preSessions().stream())
                .toList());
    }

    /// Of which Pre-sessions each meeting is.
    Map<UUID, Set<UUID>> preSessions(Collection<UUID> meetingIds) {
        return meetingIds.stream().distinct().collect(Collectors.toMap(id -> id, this::preSessions));
    }

    /// Keeps the States, and forgets the persons.
    ///
    /// @return how many persons
    int forget(Collection<UUID> meetingIds) {
        for (var meetingId : meetingIds)
            for (var id : sittings.all(preSessions(meetingId)).keySet())
                presence.keepStates(id, states(id).stream().map(State::iso3).collect(Collectors.toSet()));
        return presence.erase(meetingIds) + arrivals.forget(meetingIds);
    }

    /// Its own, where nothing has happened in it yet.
    private Set<UUID> preSessions(UUID meetingId) {
        var known = log.preSessions(meetingId);
        return known.isEmpty() ? Set.of(meetingId) : known;
    }

    /// Its own, and the joint ones.
    private List<UUID> meetings(UUID preSessionId) {
        return Stream.concat(Stream.of(preSessionId), log.jointMeetings(preSessionId).stream())
                .toList();
    }

    private Optional<Instant> opensAt(UUID meetingId) {
        return MeetingAccess.opensAt(sittings.find(meetingId), log.state(meetingId));
    }

    private Set<State> delegates(UUID preSessionId) {
        var persons = new HashSet<UUID>();
        for (var id : meetings(preSessionId)) persons.addAll(persons(id));
        var sitting = sittings.find(preSessionId);
        if (sitting.isEmpty()) return new HashSet<>();
        return access.attendees(persons, sitting.get()).values().stream()
                .flatMap(attendee -> attendee.state().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
