package org.presessions.shared.limits;

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
    /// @param who an IP address, the id of a person who is signed in, or of what is worked on; never an address
    /// that somebody typed, or whom that stands for: its owner would be locked out by strangers
    /// @throws TooManyRequests answered as 429 with a page that says when to come back
    public void take(String what, String who, int times, Duration period) {
        var probe = bucket(what, who, times, period).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// As [#take], where there is another way for whoever comes too often.
    ///
    /// @param amount how much of it is taken now, such as kilobytes
    public boolean allow(String what, String who, int amount, int atMost, Duration period) {
        return bucket(what, who, atMost, period).tryConsume(amount);
    }

    /// Whether one more mail may go to an address that somebody typed. Where not, the owner has the earlier ones, and
    /// whoever typed it gets the same answer.
    public boolean allowMail(String what, String address, int times, Duration period) {
        return bucket(what, address, times, period).tryConsume(1);
    }

    private Bucket bucket(String what, String who, int times, Duration period) {
        return buckets.get(
                what + " " + who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                        .build());
    }
}
