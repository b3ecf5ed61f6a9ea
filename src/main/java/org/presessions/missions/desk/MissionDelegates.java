package org.presessions.missions.desk;

import java.util.Optional;
import java.util.UUID;
import org.presessions.missions.Delegate;
import org.presessions.missions.Missions;
import org.presessions.protection.InvitedDelegates;
import org.presessions.states.State;
import org.springframework.stereotype.Component;

/// For which State a delegate of an invited mission comes.
@Component
class MissionDelegates implements InvitedDelegates {
    private final Missions missions;

    MissionDelegates(Missions missions) {
        this.missions = missions;
    }

    @Override
    public Optional<State> stateOf(UUID personId, UUID preSessionId) {
        return missions.delegate(personId, preSessionId).map(Delegate::state);
    }
}
