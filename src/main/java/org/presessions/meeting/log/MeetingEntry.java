package org.presessions.meeting.log;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One line of a meeting's log.
///
/// @param seq 1 for the first, without gaps
/// @param ofPreSessionIds of which of the Pre-sessions that meet it is; never none
/// @param actorId who made it happen; absent for what the clock did
public record MeetingEntry(
        UUID meetingId,
        long seq,
        Instant at,
        MeetingEvent event,
        Audience audience,
        Set<UUID> ofPreSessionIds,
        Optional<UUID> actorId) {

    /// Whoever is shown out by it.
    public Optional<UUID> removes() {
        return event instanceof MeetingEvent.PersonRemoved removed ? Optional.of(removed.personId()) : Optional.empty();
    }
}
