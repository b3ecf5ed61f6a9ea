package org.presessions.people;

import java.time.Instant;

/// A link that still opens something for its owner.
///
/// @param id names it, and opens nothing
/// @param path where it leads
record LiveLink(String id, String path, boolean singleUse, Instant sentAt, Instant expiresAt) {}
