package org.presessions.protection;

import java.util.Set;
import java.util.UUID;

/// Knows whose statement was shown while a meeting is under way. A module further down knows.
public interface ScreeningTurns {
    /// Those of several places on one panel whose turn in the screening is still ahead; none once questions are taken.
    ///
    /// @param preSessionId of one that was opened, and not closed
    Set<UUID> ahead(UUID preSessionId, Set<UUID> placeIds);
}
