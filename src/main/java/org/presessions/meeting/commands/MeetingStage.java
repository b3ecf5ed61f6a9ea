package org.presessions.meeting.commands;

import org.presessions.shared.Coded;

/// Where the programme of a Pre-session is.
public enum MeetingStage implements Coded {
    WAITING,
    OPENING,
    STATE_SPEAKS,
    SCREENING,
    QUESTIONS,
    ENDED;

    /// What only a State's own meeting has.
    public boolean isOfOneState() {
        return this == STATE_SPEAKS || this == SCREENING;
    }

    public boolean isRunning() {
        return this != WAITING && this != ENDED;
    }
}
