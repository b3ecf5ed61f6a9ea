package org.presessions.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.presessions.shared.Coded;

/// What a speaker is told who has not answered, and how long before the time is over.
public enum ConfirmReminder implements Coded {
    THREE_DAYS(Duration.ofDays(3)),
    ONE_DAY(Duration.ofDays(1));

    private final Duration before;

    ConfirmReminder(Duration before) {
        this.before = before;
    }

    /// The one that is due: of several whose moment has come the last. Whoever was invited after its moment has just
    /// read the day.
    static Optional<ConfirmReminder> dueAt(Instant confirmBy, Instant invitedAt, Instant now) {
        if (!now.isBefore(confirmBy)) return Optional.empty();
        return Arrays.stream(values())
                .filter(reminder -> !now.isBefore(reminder.moment(confirmBy)))
                .reduce((earlier, later) -> later)
                .filter(reminder -> invitedAt.isBefore(reminder.moment(confirmBy)));
    }

    private Instant moment(Instant confirmBy) {
        return confirmBy.minus(before);
    }
}
