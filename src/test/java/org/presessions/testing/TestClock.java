package org.presessions.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/// Runs like a clock, and can be set.
@TestComponent
@Primary
public final class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /// Lets an act happen at another time.
    public void at(Instant instant, Runnable act) {
        ahead = Duration.between(Instant.now(), instant);
        try {
            act.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants have no zone here");
    }
}
