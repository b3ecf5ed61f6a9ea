package org.presessions.meeting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.badges.CheckIns;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which States came to a meeting. It is known for good; who of them came is not.
@Component
@Transactional
public class MeetingAttendance {
    private final MeetingPresenceRepository presence;
    private final MeetingAccess access;
    private final MembersAndObservers parties;
    private final CheckIns arrivals;

    MeetingAttendance(
            MeetingPresenceRepository presence, MeetingAccess access, MembersAndObservers parties, CheckIns arrivals) {
        this.presence = presence;
        this.access = access;
        this.parties = parties;
        this.arrivals = arrivals;
    }

    /// Those whose delegates were in the room, or before its door, or came into the hall.
    @Transactional(readOnly = true)
    public Set<State> states(UUID preSessionId) {
        var states = delegates(preSessionId);
        for (var code : presence.keptStates(preSessionId)) parties.find(code).ifPresent(states::add);
        for (var code : arrivals.stateCodes(preSessionId)) parties.find(code).ifPresent(states::add);
        return states;
    }

    List<UUID> preSessions() {
        return Stream.concat(presence.preSessions().stream(), arrivals.preSessions().stream())
                .distinct()
                .toList();
    }

    /// Keeps the States, and forgets the persons.
    ///
    /// @return how many persons
    int forget(Collection<UUID> preSessionIds) {
        for (var id : preSessionIds)
            presence.keepStates(id, states(id).stream().map(State::iso3).collect(Collectors.toSet()));
        return presence.erase(preSessionIds) + arrivals.forget(preSessionIds);
    }

    private Set<State> delegates(UUID preSessionId) {
        var persons = new HashSet<>(presence.all(preSessionId));
        return access.attendees(persons, preSessionId).values().stream()
                .flatMap(attendee -> attendee.state().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
