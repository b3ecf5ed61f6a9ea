package org.presessions.protection;

import java.util.UUID;

/// Knows who works in the room of a Pre-session without taking part: interpreters, and whoever types captions. They see
/// and hear there what delegations do. A module further down knows.
public interface RoomCrew {
    boolean isOfCrew(UUID personId, UUID preSessionId);
}
