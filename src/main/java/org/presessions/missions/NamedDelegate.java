package org.presessions.missions;

import java.util.UUID;

/// Somebody whom a mission named as its delegate, and who has not said yes.
///
/// @param name as it was typed
public record NamedDelegate(UUID id, UUID missionId, String name, String email) {}
