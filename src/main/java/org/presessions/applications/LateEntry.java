package org.presessions.applications;

import java.time.Instant;
import java.util.UUID;

/// A secret link by which some may apply for one State although its call has closed. The link itself is nowhere kept.
///
/// @param usesAtMost how many applications may be begun with it
/// @param expiresAt until when, and until when what was begun with it is taken
/// @param note the secretariat's, for itself
/// @param isEnded whether it was taken back
public record LateEntry(
        UUID id, UUID preSessionId, int usesAtMost, int used, Instant expiresAt, String note, boolean isEnded) {
    public boolean isUsable(Instant now) {
        return !isEnded && used < usesAtMost && now.isBefore(expiresAt);
    }
}
