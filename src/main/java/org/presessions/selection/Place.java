package org.presessions.selection;

import java.util.UUID;

/// An application's place in the plan.
///
/// @param minutes speaking time, 1 to 15
public record Place(UUID applicationId, int minutes) {
    public static final int MINUTES = 5; // what UPR Info gives each speaker today
    public static final int MINUTES_AT_MOST = 15;

    Place lasting(int other) {
        return new Place(applicationId, Math.clamp(other, 1, MINUTES_AT_MOST));
    }
}
