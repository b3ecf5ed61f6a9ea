package org.presessions.selection;

/// Whether somebody may be added to a place. Modules above know what those who have it chose.
public interface PlaceSharing {
    boolean mayBeShared(Seat place);
}
