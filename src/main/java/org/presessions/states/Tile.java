package org.presessions.states;

import org.jspecify.annotations.Nullable;

/// A State as a small square that leads somewhere; together they are a map.
///
/// @param iso3 ISO 3166-1 alpha-3
/// @param name what is said of it to those who hear or point at it: the State and its number
/// @param shade 0 (nothing) to 5 (most)
/// @param path null where there is nothing to see
public record Tile(
        String iso3, String name, int shade, @Nullable String path) {
    private static final int SHADES = 5;

    /// 0 for nothing, then 1 to 5 by the share of the largest count.
    public static int shade(long count, long most) {
        return count == 0 ? 0 : (int) Math.min(SHADES, 1 + count * SHADES / (most + 1));
    }
}
