package org.presessions.meeting.live.janus;

import java.time.Duration;

/// How soon one that died is started again: at once where it had lived, ever later where it dies at its start.
final class Pace {
    private static final Duration LIVED = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private long beganNanos;
    private Duration pause = Duration.ZERO;

    void begins() {
        beganNanos = System.nanoTime();
    }

    /// Whether it is the first failure in a row.
    boolean isFirst() {
        return pause.isZero() || hasLived();
    }

    Duration pause() {
        if (hasLived()) pause = Duration.ZERO;
        var now = pause;
        var longer = pause.isZero() ? SHORTEST : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        return now;
    }

    private boolean hasLived() {
        return Duration.ofNanos(System.nanoTime() - beganNanos).compareTo(LIVED) > 0;
    }
}
