package org.presessions.selection;

import java.util.UUID;

/// What those who have a place chose, or who had it: modules above know.
public interface PlaceChoices {
    /// Whether somebody may be added to it.
    boolean mayBeShared(Seat place);

    /// Whether what was made for it was taken back, for good.
    boolean isTakenBack(UUID seatId);
}
