package org.presessions.missions;

import java.util.UUID;

/// Somebody who speaks for a mission, as its own page shows them.
///
/// @param name as the mission knows them; empty until somebody gave it
public record Member(UUID personId, String name, String email) {}
