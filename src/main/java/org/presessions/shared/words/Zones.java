package org.presessions.shared.words;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The zones that somebody can choose: one for each place that the time zone database knows, without its other names.
public final class Zones {
    private static final List<ZoneId> ALL =
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of)
                    .toList();

    private Zones() {}

    public static List<ZoneId> all() {
        return ALL;
    }

    /// @param id such as `Africa/Lagos`
    public static Optional<ZoneId> find(String id) {
        return ALL.stream().filter(zone -> zone.getId().equals(id)).findFirst();
    }
}
