package org.presessions.media.preparing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.media.films.Cut;

/// The part of a file that ffmpeg reads; time begins where it does.
///
/// @param atMost nothing beyond this is looked at
record Stretch(Duration from, Duration atMost) {
    /// @param longest of a file, or of what is wanted of it
    static Stretch of(Optional<Cut> cut, Duration longest) {
        var from = cut.map(Cut::from).orElse(Duration.ZERO);
        var wanted = cut.map(Cut::length)
                .filter(length -> length.compareTo(longest) < 0)
                .orElse(longest);
        return new Stretch(from, wanted);
    }

    /// Options that stand before the file that is read.
    List<String> options() {
        return from.isZero() ? List.of("-t", seconds(atMost)) : List.of("-ss", seconds(from), "-t", seconds(atMost));
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.3f", length.toMillis() / 1000.0);
    }
}
