package org.presessions.applications;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The drafts that a browser began without signing in. They are kept in its session on the server, not in the browser,
/// and go with it.
final class HeldApplications {
    private static final String ATTRIBUTE = "applications.held";

    private HeldApplications() {}

    static void hold(HttpServletRequest request, UUID id) {
        var held = new ArrayList<>(of(request));
        held.add(id);
        request.getSession().setAttribute(ATTRIBUTE, held);
    }

    static List<UUID> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof List<?> held)) return List.of();
        return held.stream().map(UUID.class::cast).toList();
    }

    /// For shared computers: whoever comes next finds nothing.
    static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
