package org.presessions.meeting;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.log.MeetingLog;
import org.presessions.protection.ScreeningTurns;
import org.springframework.stereotype.Component;

/// Which statements were shown, by the log.
@Component
class MeetingScreenings implements ScreeningTurns {
    private final MeetingLog log;

    MeetingScreenings(MeetingLog log) {
        this.log = log;
    }

    @Override
    public Set<UUID> ahead(UUID preSessionId, Set<UUID> placeIds) {
        var programme = log.state(preSessionId).programme();
        return switch (programme.stage()) {
            case WAITING, OPENING, STATE_SPEAKS -> placeIds;
            case SCREENING -> {
                var ahead = new HashSet<>(placeIds);
                programme
                        .shown()
                        .forEach(index ->
                                ahead.remove(programme.turns().get(index).seatId()));
                yield ahead;
            }
            case QUESTIONS, ENDED -> Set.of();
        };
    }
}
