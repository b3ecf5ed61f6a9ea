package org.presessions.statements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.protection.Protection;
import org.springframework.stereotype.Component;

/// Who could have which part of a video some seconds ago. Whoever watches asks for a piece each four seconds, and each
/// answer would cost a dozen queries. A yes counts as long as what was chosen is what it was, which is one query and
/// the same on every node; a no is never kept.
@Component
class RecentAnswers {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(8); // two pieces

    /// @param personId absent for nobody in particular
    record Asked(Optional<UUID> personId, UUID assetId, FilmPart part) {}

    private record Yes(List<UUID> seatIds, String stamp) {}

    private final Protection protection;
    private final Cache<Asked, Yes> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    RecentAnswers(Protection protection) {
        this.protection = protection;
    }

    boolean isStillYes(Asked asked) {
        var yes = known.getIfPresent(asked);
        return yes != null && yes.stamp().equals(protection.stamp(yes.seatIds()));
    }

    /// @param stamp of [Protection], read before the answer was found
    void keep(Asked asked, List<UUID> seatIds, String stamp) {
        known.put(asked, new Yes(seatIds, stamp));
    }
}
