package org.presessions.programme;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What time it is in a State, as long as nobody knows where its speakers are.
final class HomeZone {
    private HomeZone() {}

    /// @return nothing where it has several times, or is not known to the time zone data
    static Optional<ZoneId> of(String iso3, Instant at) {
        var zones = Arrays.stream(Locale.getISOCountries())
                .filter(code -> iso3.equals(Locale.of("", code).getISO3Country()))
                .flatMap(code -> TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream())
                .map(ZoneId::of)
                .collect(Collectors.toMap(
                        zone -> zone.getRules().getOffset(at), Function.identity(), (one, other) -> one));
        return Optional.of(zones.values())
                .filter(all -> all.size() == 1)
                .map(all -> all.iterator().next());
    }
}
