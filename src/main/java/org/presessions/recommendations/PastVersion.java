package org.presessions.recommendations;

import java.time.Instant;

/// What a recommendation said before it was changed.
///
/// @param replacedByImport the import that changed it, or whose undoing did
public record PastVersion(int version, Content content, Instant replacedAt, long replacedByImport) {}
