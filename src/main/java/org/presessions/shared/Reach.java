package org.presessions.shared;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/// How far somebody comes who was let in by the link of a letter: to what the letter is about, and no further. Whoever
/// signed in comes everywhere.
///
/// @param paths each opens itself and what lies under it; empty opens everything
public record Reach(Set<String> paths) implements Serializable {
    public static final Reach EVERYWHERE = new Reach(Set.of());

    /// Attribute of a request from somebody whose letter does not lead where it goes.
    public static final String ELSEWHERE = Reach.class.getName() + ".elsewhere";

    public boolean isEverywhere() {
        return paths.isEmpty();
    }

    /// @param path as the browser sends it, perhaps with a query
    public boolean opens(String path) {
        return isEverywhere() || paths.stream().anyMatch(own -> isUnder(path, own));
    }

    /// Two letters open what each of them opens.
    public Reach and(Reach other) {
        if (isEverywhere() || other.isEverywhere()) return EVERYWHERE;
        var both = new TreeSet<>(paths);
        both.addAll(other.paths);
        return new Reach(both);
    }

    private static boolean isUnder(String path, String own) {
        return path.startsWith(own) && path.substring(own.length()).matches("([/?].*)?");
    }
}
