package org.presessions.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// A programme as it was published.
///
/// @param publishedAt from when everybody sees it; it may be to come
/// @param blocks by time
public record Edition(UUID id, UUID seriesId, Instant publishedAt, List<PublishedBlock> blocks) {
    public SortedMap<LocalDate, List<PublishedBlock>> days(ZoneId zone) {
        return blocks.stream()
                .collect(Collectors.groupingBy(
                        block -> block.startsAt().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()));
    }
}
