package org.presessions.shared;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/// A place in the header that everybody has.
///
/// @param current what `aria-current` says of it: `true` where the page belongs to it
public record Destination(
        String labelKey, String path, @Nullable String current) {
    private static final List<Entry<String, String>> ALL = List.of(
            Map.entry("shared.nav.pre-sessions", "/pre-sessions"),
            Map.entry("shared.nav.recommendations", "/recommendations"),
            Map.entry("shared.nav.how", "/how-it-works"));

    static List<Destination> of(String page) {
        return ALL.stream()
                .map(destination -> new Destination(
                        destination.getKey(),
                        destination.getValue(),
                        leadsTo(page, destination.getValue()) ? "true" : null))
                .toList();
    }

    /// Whether a page lies at a place or below it; `/desk` does not lead to `/desktop`.
    static boolean leadsTo(String page, String place) {
        return page.equals(place) || page.startsWith(place + "/") || page.startsWith(place + "?");
    }
}
