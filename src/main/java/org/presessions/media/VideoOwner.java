package org.presessions.media;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Says which videos are still needed: modules further down know what shows them. What no owner needs is erased after
/// some days.
public interface VideoOwner {
    /// Those of several that something shows, or is to show.
    Set<UUID> needed(Collection<UUID> assetIds);

    /// Forgets a video that is erased in the same transaction, and that it does not need.
    void letGo(UUID assetId);
}
