package org.presessions.programme;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What is known of the panels of a series, by the codes of their States.
///
/// @param screenings how long the statements take: their films, and for who has none yet the minutes of the place
/// @param zones where the speakers were when they applied; of a panel of which nothing is known, the State's own
record Lengths(Map<String, Duration> screenings, Map<String, List<ZoneId>> zones) {
    /// Where no panel is chosen yet.
    private static final int USUAL_MINUTES = 30;

    /// Whole minutes, rounded up.
    int minutes(String iso3) {
        var known = screenings.getOrDefault(iso3, Duration.ZERO);
        return known.isZero() ? USUAL_MINUTES : (int) known.plusSeconds(59).toMinutes();
    }
}
