package org.presessions.shared.parts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A bar of several parts, with its number in words beside it.
///
/// @param path where its label leads; null for nowhere
/// @param number what stands beside it, in the reader's words
/// @param whole what a full track stands for, so that bars under each other can be compared
public record Bar(String label, @Nullable String path, List<Part> parts, long whole, String number) {
    /// @param series 1 to 3: full, lighter, hatched
    /// @param label for those who hear the bar
    public record Part(int series, String label, long count) {}

    /// The part's length of the track, as SVG takes it.
    public String width(Part part) {
        return width(part.count(), whole);
    }

    /// A length of a track, as SVG takes it.
    public static String width(long count, long whole) {
        return String.format(Locale.ROOT, "%.2f%%", whole == 0 ? 0 : 100.0 * count / whole);
    }

    /// Parts of which there is something to see.
    public List<Part> visible() {
        return parts.stream().filter(part -> part.count() > 0).toList();
    }
}
