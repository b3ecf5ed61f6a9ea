package org.presessions.meeting.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Time that somebody has, counted by the server's clock.
///
/// @param startsAt moved on by every pause, so that the position is always the time since then
/// @param pausedAt absent while it runs
public record RunningClock(Instant startsAt, Duration length, Optional<Instant> pausedAt) {
    static RunningClock from(Instant startsAt, Duration length) {
        return new RunningClock(startsAt, length, Optional.empty());
    }

    public Instant endsAt() {
        return startsAt.plus(length);
    }

    public boolean isPaused() {
        return pausedAt.isPresent();
    }

    RunningClock paused(Instant at) {
        return new RunningClock(startsAt, length, Optional.of(at));
    }

    RunningClock resumed(Instant at) {
        var pause = pausedAt.map(since -> Duration.between(since, at)).orElse(Duration.ZERO);
        return from(startsAt.plus(pause), length);
    }
}
