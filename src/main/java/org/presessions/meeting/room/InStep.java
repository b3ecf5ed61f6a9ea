package org.presessions.meeting.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/// How far the pictures in the browsers of this node are from where the server's clock says they should be. Each
/// browser
/// says so itself while a film runs; only the last that each said is kept, and only as long as it has a line.
@Component
public class InStep {
    private static final Duration COUNTS_FOR = Duration.ofSeconds(30);
    private static final long FAR_MILLIS = 1000;
    private static final long FARTHEST_MILLIS = Duration.ofHours(1).toMillis();

    private final Clock clock;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

    InStep(Clock clock) {
        this.clock = clock;
    }

    private record Browser(Set<UUID> meetingIds, Instant saidAt, long millis) {
        private static final Browser NEW = new Browser(Set.of(), Instant.MIN, 0);

        private Browser in(Set<UUID> others) {
            return new Browser(Set.copyOf(others), saidAt, millis);
        }
    }

    /// A single browser, whatever it says, changes little of the median.
    ///
    /// @param median in milliseconds
    /// @param worst in milliseconds
    /// @param far how many are off by more than a second
    public record Spread(int browsers, long median, long worst, long far) {}

    public void came(UUID meetingId, String sessionId) {
        browsers.compute(sessionId, (id, known) -> {
            var browser = known == null ? Browser.NEW : known;
            var all = new HashSet<>(browser.meetingIds());
            all.add(meetingId);
            return browser.in(all);
        });
    }

    public void left(UUID meetingId, String sessionId) {
        browsers.computeIfPresent(sessionId, (id, browser) -> {
            var others = new HashSet<>(browser.meetingIds());
            others.remove(meetingId);
            return others.isEmpty() ? null : browser.in(others);
        });
    }

    /// Of a browser that has no line nothing is kept.
    public void says(String sessionId, long millis) {
        var off = Math.clamp(millis, 0, FARTHEST_MILLIS);
        browsers.computeIfPresent(sessionId, (id, browser) -> new Browser(browser.meetingIds(), clock.instant(), off));
    }

    /// None while nobody has said anything.
    public Optional<Spread> of(UUID meetingId) {
        var since = clock.instant().minus(COUNTS_FOR);
        var off = browsers.values().stream()
                .filter(browser -> browser.meetingIds().contains(meetingId)
                        && browser.saidAt().isAfter(since))
                .mapToLong(Browser::millis)
                .sorted()
                .toArray();
        if (off.length == 0) return Optional.empty();
        var far = LongStream.of(off).filter(millis -> millis > FAR_MILLIS).count();
        return Optional.of(new Spread(off.length, off[(off.length - 1) / 2], off[off.length - 1], far));
    }
}
