package org.presessions.meeting.log;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Of which Pre-sessions a meeting is: one, or several where questions on several States are put together.
///
/// @param seats to which of them each seat belongs; empty where there is one
/// @param states whose each of them is, by the code of the State; empty where there is one
public record MeetingOf(Set<UUID> preSessionIds, Map<UUID, UUID> seats, Map<String, UUID> states) {
    static MeetingOf one(UUID preSessionId) {
        return new MeetingOf(Set.of(preSessionId), Map.of(), Map.of());
    }

    boolean isJoint() {
        return preSessionIds.size() > 1;
    }
}
