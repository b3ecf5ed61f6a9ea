package org.presessions.shared.parts;

import java.util.List;

/// One page of a list that is too long for one.
///
/// @param page from 1
/// @param total of all rows
public record Rows<T>(List<T> shown, int page, int pages, int total) {
    /// How many pages rows take, one at least.
    public static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /// A page that there is not is the first or the last.
    public static <T> Rows<T> of(List<T> all, int page, int size) {
        var pages = pages(all.size(), size);
        var number = Math.clamp(page, 1, pages);
        var from = (number - 1) * size;
        return new Rows<>(all.subList(from, Math.min(from + size, all.size())), number, pages, all.size());
    }
}
