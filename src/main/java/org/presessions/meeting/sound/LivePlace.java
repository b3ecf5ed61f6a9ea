package org.presessions.meeting.sound;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.servlet.HandlerMapping;

/// Where people hear and see each other live: the room of a meeting, or its backstage.
public record LivePlace(UUID meetingId, boolean isBackstage) {
    public static LivePlace room(UUID meetingId) {
        return new LivePlace(meetingId, false);
    }

    public static LivePlace backstage(UUID meetingId) {
        return new LivePlace(meetingId, true);
    }

    /// The place whose address is asked, which handlers of both have.
    public static LivePlace of(UUID meetingId, HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return new LivePlace(meetingId, pattern.contains("/meeting/backstage/"));
    }
}
