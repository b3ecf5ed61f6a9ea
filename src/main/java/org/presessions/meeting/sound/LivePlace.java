package org.presessions.meeting.sound;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.servlet.HandlerMapping;

/// Where people hear and see each other live: the room of a Pre-session, or its backstage.
public record LivePlace(UUID preSessionId, boolean isBackstage) {
    public static LivePlace room(UUID preSessionId) {
        return new LivePlace(preSessionId, false);
    }

    public static LivePlace backstage(UUID preSessionId) {
        return new LivePlace(preSessionId, true);
    }

    /// The place whose address is asked, which handlers of both have.
    public static LivePlace of(UUID preSessionId, HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return new LivePlace(preSessionId, pattern.contains("/meeting/backstage/"));
    }
}
