package org.presessions.shared.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an address may lead to, found by its parts instead of by looking at all patterns there are. More may be found
/// than fits: of a part that a pattern leaves open it is not asked what it says.
final class AddressIndex<T> {
    private final Map<String, AddressIndex<T>> named = new HashMap<>();
    private final List<T> here = new ArrayList<>();
    /// For patterns that take all that follows.
    private final List<T> below = new ArrayList<>();
    /// For a part that a pattern leaves open.
    private @Nullable AddressIndex<T> open;

    /// @param pattern as Spring writes them: `/m/{assetId}/{*file}`
    void add(String pattern, T target) {
        var node = this;
        for (var part : parts(pattern)) {
            if (isEndless(part)) {
                node.below.add(target);
                return;
            }
            node = isOpen(part) ? node.opened() : node.named.computeIfAbsent(part, name -> new AddressIndex<>());
        }
        node.here.add(target);
    }

    /// @param path as it was sent, without a query
    List<T> find(String path) {
        var found = new ArrayList<T>();
        collect(parts(path), 0, found);
        return found;
    }

    private void collect(String[] parts, int at, List<T> found) {
        found.addAll(below);
        if (at == parts.length) {
            found.addAll(here);
            return;
        }
        var next = named.get(parts[at]);
        if (next != null) next.collect(parts, at + 1, found);
        if (open != null) open.collect(parts, at + 1, found);
    }

    private AddressIndex<T> opened() {
        if (open == null) open = new AddressIndex<>();
        return open;
    }

    private static String[] parts(String path) {
        return path.startsWith("/") ? path.substring(1).split("/", -1) : new String[] {path};
    }

    private static boolean isOpen(String part) {
        return part.indexOf('{') >= 0 || part.indexOf('*') >= 0 || part.indexOf('?') >= 0;
    }

    /// A bracket that is not closed within its part holds a slash: what follows is one with it.
    private static boolean isEndless(String part) {
        return part.contains("**") || part.contains("{*") || count(part, '{') != count(part, '}');
    }

    private static long count(String part, char bracket) {
        return part.chars().filter(letter -> letter == bracket).count();
    }
}
