package org.presessions.applications.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// A call for applications as the secretariat sets it.
///
/// @param closesAt for all States without an extension
/// @param zone of the dates in the announcement, usually Europe/Zurich
/// @param contactEmail whom to ask, also after the close
public record NewCall(UUID seriesId, Instant opensAt, Instant closesAt, ZoneId zone, String contactEmail) {
    public NewCall {
        if (!closesAt.isAfter(opensAt)) throw new IllegalArgumentException("a call closes before it opens");
    }
}
