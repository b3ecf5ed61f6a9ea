package org.presessions.recommendations.exporting;

import java.time.Instant;

/// What a file says of itself.
///
/// @param query as in the address of the page, without `?`; empty for everything
/// @param at when it was made; of a dump, when the record changed last
public record About(String query, Instant at, int rows) {}
