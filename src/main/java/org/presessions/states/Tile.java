package org.presessions.states;

import org.jspecify.annotations.Nullable;

/// A State as a small square that leads somewhere; together they are a map.
///
/// @param iso3 ISO 3166-1 alpha-3
/// @param name what is said of it to those who hear or point at it: the State and its number
/// @param shade 0 (nothing) to 5 (most)
/// @param path null where there is nothing to see
public record Tile(
        String iso3, String name, int shade, @Nullable String path) {}
