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

    /// How much of it is over; more than its length where somebody speaks on.
    public Duration used(Instant at) {
        var used = Duration.between(startsAt, pausedAt.orElse(at));
        return used.isNegative() ? Duration.ZERO : used;
    }

    /// Longer, or shorter; at least as long as what is over already.
    RunningClock changed(Duration by, Instant at) {
        var wanted = length.plus(by);
        var used = used(at);
        return new RunningClock(startsAt, wanted.compareTo(used) < 0 ? used : wanted, pausedAt);
    }

    RunningClock paused(Instant at) {
        return new RunningClock(startsAt, length, Optional.of(at));
    }

    RunningClock resumed(Instant at) {
        var pause = pausedAt.map(since -> Duration.between(since, at)).orElse(Duration.ZERO);
        return from(startsAt.plus(pause), length);
    }
}
