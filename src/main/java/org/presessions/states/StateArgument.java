package org.presessions.states;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{state}` in the address of a page about a State is that State.
@Component
class StateArgument extends PathArgument<State> {
    private final States states;

    StateArgument(States states) {
        super(State.class);
        this.states = states;
    }

    @Override
    protected State find(HttpServletRequest request) {
        return states.bySlug(text(request, "state")).orElseThrow(NotFound::new);
    }
}
