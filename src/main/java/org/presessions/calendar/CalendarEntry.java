package org.presessions.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.presessions.states.State;

/// What calendars outside are told of something planned.
///
/// @param id of what is planned, by which calendars know it again
/// @param states whom it is about, in the order of the programme
/// @param sequence how often it changed since it was told first
/// @param changedAt when it changed last
/// @param isCancelled that it was planned, and is no more
/// @param hall where it is held, if everybody may read it and all of it is in one
public record CalendarEntry(
        UUID id,
        Series series,
        Kind kind,
        List<State> states,
        Instant startsAt,
        Duration length,
        int sequence,
        Instant changedAt,
        boolean isCancelled,
        Optional<Hall> hall) {
    /// What is planned.
    public enum Kind implements Coded {
        PRE_SESSION,
        OPENING,
        /// on several States together
        QUESTIONS
    }

    public Instant endsAt() {
        return startsAt.plus(length);
    }
}
