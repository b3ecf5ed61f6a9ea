package org.presessions.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Times as the database takes them.
public final class Times {
    private Times() {}

    /// The form in which a time is bound to a query: JDBC knows no `Instant`.
    public static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
