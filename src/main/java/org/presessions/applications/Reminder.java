package org.presessions.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.presessions.shared.Coded;

/// What a draft is told about its deadline, and how long before the close.
public enum Reminder implements Coded {
    SEVEN_DAYS(Duration.ofDays(7)),
    TWO_DAYS(Duration.ofDays(2)),
    SIX_HOURS(Duration.ofHours(6)),
    /// that it is complete, and was not handed in
    CLOSED(Duration.ZERO),
    /// that the close is another one now: told when it happens, and at no time before
    MOVED(Duration.ofDays(-1)),
    /// that a file is awaited that was missing when it was handed in: a day before it may come no more
    FILE(Duration.ofDays(1)),
    /// that there will be no Pre-session, until it is told that there is one after all: of no close
    GIVEN_UP(Duration.ZERO);

    /// Told when their moment comes, and not by what happens.
    private static final Set<Reminder> BEFORE_CLOSE = Set.of(SEVEN_DAYS, TWO_DAYS, SIX_HOURS, CLOSED);

    /// After that nobody is told any more that it is closed.
    public static final Duration OVER = Duration.ofDays(1);

    private final Duration before;

    Reminder(Duration before) {
        this.before = before;
    }

    public Duration before() {
        return before;
    }

    /// When it is due.
    public Instant momentBefore(Instant closesAt) {
        return closesAt.minus(before);
    }

    /// The one that is due: of several whose moment has come the last, so that nobody is told late what was to be told
    /// earlier.
    public static Optional<Reminder> dueAt(Instant closesAt, Instant now) {
        if (!now.isBefore(closesAt.plus(OVER))) return Optional.empty();
        return Arrays.stream(values())
                .filter(BEFORE_CLOSE::contains)
                .filter(reminder -> !now.isBefore(reminder.momentBefore(closesAt)))
                .reduce((earlier, later) -> later);
    }
}
