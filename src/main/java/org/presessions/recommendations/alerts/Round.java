package org.presessions.recommendations.alerts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/// One look at what is new, for all alerts that have not seen it.
///
/// @param lastNews up to where this round tells
/// @param read what is new after a revision, as already read for another alert
record Round(long lastNews, List<UUID> behind, Map<Long, Set<Long>> read) {
    Round(long lastNews, List<UUID> behind) {
        this(lastNews, behind, new ConcurrentHashMap<>());
    }

    /// Most alerts have seen the same: what is new since then is read once for all of them.
    Set<Long> newsAfter(long revision, LongFunction<Set<Long>> reading) {
        return read.computeIfAbsent(revision, reading::apply);
    }
}
