package org.presessions.meeting.sittings;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{series}/{state}` in the address of a meeting is a State's own, or a joint one.
@Component
class SittingArgument extends PathArgument<Sitting> {
    private final Sittings sittings;

    SittingArgument(Sittings sittings) {
        super(Sitting.class);
        this.sittings = sittings;
    }

    @Override
    protected Sitting find(HttpServletRequest request) {
        return sittings.find(text(request, "series"), text(request, "state")).orElseThrow(NotFound::new);
    }
}
