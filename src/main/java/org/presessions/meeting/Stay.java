package org.presessions.meeting;

import java.time.Instant;
import java.util.UUID;

/// That somebody was in a room, from when to when. A line that broke for less than two minutes parts no stay.
///
/// @param until when they left, or were last seen
/// @param isOver whether they left, or came again later
public record Stay(UUID meetingId, UUID personId, Instant from, Instant until, boolean isOver) {
    /// Whether they are there still.
    public boolean isOpen(Instant now) {
        return !isOver && until.isAfter(now.minus(Meetings.PRESENT));
    }
}
