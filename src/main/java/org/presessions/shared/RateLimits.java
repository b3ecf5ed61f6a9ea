package org.presessions.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often one address or person may do one thing. Counted on each node by itself: good enough to slow a flood down.
@Component
public class RateLimits {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /// Takes one of `times` per `period`.
    ///
    /// @param what the act, such as `sign-in`
    /// @param who an IP address, an e-mail address or a person's id; kept in memory only
    /// @throws TooManyRequests answered as 429 with a page that says when to come back
    public void take(String what, String who, int times, Duration period) {
        var bucket = buckets.get(
                what + " " + who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
