package org.presessions.people;

import java.util.stream.Stream;

/// Knows what the link of a letter opens beside the page to which it leads; the module of that page does.
public interface LetterReach {
    /// @param path to which the letter leads
    /// @return paths that it opens too, with what lies under them
    Stream<String> beside(String path);
}
