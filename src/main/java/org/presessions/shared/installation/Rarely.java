package org.presessions.shared.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a log from being flooded by what happens many times for one cause.
public final class Rarely {
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    public Rarely(Clock clock) {
        this.clock = clock;
    }

    /// Whether a thing was not said within the last ten minutes.
    ///
    /// @param what one of a few kinds, known to the program
    public boolean isNews(String what) {
        var now = clock.instant();
        var last = said.putIfAbsent(what, now);
        if (last == null) return true;
        return !last.plus(QUIET).isAfter(now) && said.replace(what, last, now);
    }
}
