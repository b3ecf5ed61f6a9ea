package org.presessions.statements.reminding;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.presessions.shared.Coded;

/// What a speaker is told by itself whose statement is not handed in, and how long before the day on which it is
/// wanted.
enum StatementReminder implements Coded {
    SEVEN_DAYS(Duration.ofDays(7)),
    TWO_DAYS(Duration.ofDays(2));

    /// Sooner nobody is told anything by itself.
    static final Duration SOONEST = SEVEN_DAYS.before;

    private final Duration before;

    StatementReminder(Duration before) {
        this.before = before;
    }

    Instant momentBefore(Instant wantedUntil) {
        return wantedUntil.minus(before);
    }

    /// The one that is due: of several whose moment has come the last, so that nobody is told late what was to be told
    /// earlier. None once the day is over: then staff write.
    static Optional<StatementReminder> dueAt(Instant wantedUntil, Instant now) {
        if (!now.isBefore(wantedUntil)) return Optional.empty();
        return Arrays.stream(values())
                .filter(reminder -> !now.isBefore(reminder.momentBefore(wantedUntil)))
                .reduce((earlier, later) -> later);
    }
}
