package org.presessions.selection;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Knows speakers who go by another name, on the pages of the panel too; the module that decides what may be known of
/// them does.
public interface OtherNames {
    /// By seat; those who go by their own are left out.
    Map<UUID, String> of(Collection<UUID> seatIds);
}
