package org.presessions.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{series}/{state}` in the address of a page is its Pre-session.
@Component
class PreSessionArgument extends PathArgument<PreSession> {
    private final Calendar calendar;

    PreSessionArgument(Calendar calendar) {
        super(PreSession.class);
        this.calendar = calendar;
    }

    @Override
    protected PreSession find(HttpServletRequest request) {
        return calendar.preSession(text(request, "series"), text(request, "state"))
                .orElseThrow(NotFound::new);
    }
}
