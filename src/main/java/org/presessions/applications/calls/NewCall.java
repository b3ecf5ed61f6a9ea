package org.presessions.applications.calls;

import java.time.Instant;
import java.util.UUID;

/// A call for applications as the secretariat sets it.
///
/// @param closesAt for all States without an extension
/// @param contactEmail whom to ask, also after the close
/// @param filesHours how long after the answers files may follow; 0 where they come together
public record NewCall(UUID seriesId, Instant opensAt, Instant closesAt, String contactEmail, int filesHours) {
    public NewCall {
        if (!closesAt.isAfter(opensAt)) throw new IllegalArgumentException("a call closes before it opens");
    }

    /// Files come with the answers.
    public NewCall(UUID seriesId, Instant opensAt, Instant closesAt, String contactEmail) {
        this(seriesId, opensAt, closesAt, contactEmail, 0);
    }
}
