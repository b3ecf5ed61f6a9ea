package org.presessions.shared.limits;

import java.time.Duration;

/// Somebody, or something, asks faster than a person would.
public final class TooManyRequests extends RuntimeException {
    private final Duration retryAfter;

    TooManyRequests(Duration retryAfter) {
        super("too many requests", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
