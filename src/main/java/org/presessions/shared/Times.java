package org.presessions.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Times as the database takes them, and as people type them.
public final class Times {
    private static final int EARLIEST_YEAR = 2000;
    private static final int YEAR_TOO_LATE = 2200;

    private Times() {}

    /// The form in which a time is bound to a query: JDBC knows no `Instant`.
    public static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// A local time as forms send it (`2026-11-27T18:00`); empty where the text is none, or of no year in which
    /// anything here happens.
    public static Optional<Instant> local(String text, ZoneId zone) {
        try {
            var time = LocalDateTime.parse(text);
            var isPlausible = time.getYear() >= EARLIEST_YEAR && time.getYear() < YEAR_TOO_LATE;
            return isPlausible ? Optional.of(time.atZone(zone).toInstant()) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
