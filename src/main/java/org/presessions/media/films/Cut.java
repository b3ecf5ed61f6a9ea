package org.presessions.media.films;

import java.time.Duration;

/// What of a file is wanted: its sender trimmed both ends. The file itself stays as long as it was sent.
///
/// @param from from its start; not below zero
/// @param to after `from`; where the file ends before, it is its end
public record Cut(Duration from, Duration to) {
    public Cut {
        if (from.isNegative() || to.compareTo(from) <= 0) throw new IllegalArgumentException("nothing is left");
    }

    public Duration length() {
        return to.minus(from);
    }
}
