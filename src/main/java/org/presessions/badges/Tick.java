package org.presessions.badges;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/// What somebody at the door noted of one badge, or of a delegation without one.
///
/// @param code of a badge, or of a State
/// @param ago how long it was before it was sent, by the clock of the telephone: which time that shows does not matter
/// @param isHere false where an earlier one was a mistake
record Tick(BadgeCode code, Duration ago, boolean isHere) {
    /// In which all who send several at once write them, so that none waits for another.
    static final Comparator<Tick> BY_CODE =
            Comparator.comparing(tick -> tick.code().text());

    private static final Duration KEPT = Duration.ofDays(2); // a telephone that was without a line for longer is wrong

    /// @param text `K7QF3M9T2XAB`, `K7QF3M9T2XAB:35.250:1`: the code, seconds ago, and 0 where it was a mistake
    static Optional<Tick> parse(String text) {
        var parts = text.split(":", -1);
        var code = BadgeCode.typed(parts[0]);
        if (!code.text().matches("[0-9A-Z]{3}([0-9A-Z]{9})?")) return Optional.empty();
        var ago = parts.length > 1 ? seconds(parts[1]) : Duration.ZERO;
        if (ago.compareTo(KEPT) > 0) return Optional.empty();
        return Optional.of(new Tick(code, ago, parts.length < 3 || !parts[2].equals("0")));
    }

    private static Duration seconds(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?") ? Duration.parse("PT" + text + "S") : Duration.ZERO;
    }
}
