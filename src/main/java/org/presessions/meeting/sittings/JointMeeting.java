package org.presessions.meeting.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Questions on several States in one meeting.
///
/// @param id that of its block in the programme
/// @param number within the series, from 1: it stays the same whatever is moved
/// @param preSessionIds of the States that are asked, two at least
/// @param startsAt the plan; absent where an edition of before did not say
/// @param length by the plan
public record JointMeeting(
        UUID id, UUID seriesId, int number, Set<UUID> preSessionIds, Optional<Instant> startsAt, Duration length) {
    /// What is before the number in its address; no State's begins so.
    static final String SLUG = "joint-";

    /// As a Pre-session it may begin late, or go on longer than planned.
    private static final Duration LATE_AT_MOST = Duration.ofHours(12);

    Optional<Instant> endsAt() {
        return startsAt.map(start -> start.plus(length));
    }

    boolean isPast(Instant now) {
        return endsAt().filter(end -> now.isAfter(end.plus(LATE_AT_MOST))).isPresent();
    }
}
