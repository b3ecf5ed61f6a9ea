package org.presessions.programme;

import java.util.Optional;
import org.presessions.calendar.CalendarEntry;
import org.presessions.shared.Coded;

/// What happens in a block.
public enum BlockKind implements Coded {
    OPENING,
    /// the statements on one State; its questions come later
    SCREENING,
    /// the statements on one State, and its questions
    PRE_SESSION,
    /// questions on one State, or on several together
    QUESTIONS,
    BREAK;

    private static final int OPENING_MINUTES = 15;
    private static final int QUESTIONS_MINUTES = 45;
    private static final int OWN_QUESTIONS_MINUTES = 30;
    private static final int BREAK_MINUTES = 15;

    /// @param screeningMinutes how long the statements of its State take
    int minutes(int screeningMinutes) {
        return switch (this) {
            case OPENING -> OPENING_MINUTES;
            case SCREENING -> screeningMinutes;
            case PRE_SESSION -> screeningMinutes + OWN_QUESTIONS_MINUTES;
            case QUESTIONS -> QUESTIONS_MINUTES;
            case BREAK -> BREAK_MINUTES;
        };
    }

    /// Whether the Pre-session of its State takes its time from it.
    boolean isScreening() {
        return switch (this) {
            case SCREENING, PRE_SESSION -> true;
            case OPENING, QUESTIONS, BREAK -> false;
        };
    }

    /// Whether it is about States at all.
    boolean isAboutStates() {
        return isScreening() || this == QUESTIONS;
    }

    /// What calendars are told of it; nothing of a break, and a screening is its Pre-session's.
    Optional<CalendarEntry.Kind> entry() {
        return switch (this) {
            case OPENING -> Optional.of(CalendarEntry.Kind.OPENING);
            case QUESTIONS -> Optional.of(CalendarEntry.Kind.QUESTIONS);
            case SCREENING, PRE_SESSION, BREAK -> Optional.empty();
        };
    }
}
