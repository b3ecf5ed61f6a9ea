package org.presessions.recommendations.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Component;

/// How many pages of the database one network address may ask for. A whole mission, or a newsroom, may sit behind it.
@Component
public class PageLimit {
    private static final int TIMES = 3000;
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final RateLimits limits;

    PageLimit(RateLimits limits) {
        this.limits = limits;
    }

    /// @throws org.presessions.shared.limits.TooManyRequests beyond it
    public void take(HttpServletRequest request) {
        limits.take("recommendations", request.getRemoteAddr(), TIMES, PERIOD);
    }
}
