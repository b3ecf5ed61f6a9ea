package org.presessions.missions.register;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.presessions.states.MembersAndObservers;
import org.springframework.stereotype.Component;

/// `{state}` in the address of a page of the register is the mission of that State.
@Component
class MissionArgument extends PathArgument<Mission> {
    private final MissionRegister register;
    private final MembersAndObservers parties;

    MissionArgument(MissionRegister register, MembersAndObservers parties) {
        super(Mission.class);
        this.register = register;
        this.parties = parties;
    }

    @Override
    protected Mission find(HttpServletRequest request) {
        var state = parties.bySlug(text(request, "state")).orElseThrow(NotFound::new);
        return register.ofState(state.iso3());
    }
}
