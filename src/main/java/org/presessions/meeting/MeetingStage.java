package org.presessions.meeting;

import org.presessions.shared.Coded;

/// Where the programme of a Pre-session is.
enum MeetingStage implements Coded {
    WAITING,
    OPENING,
    STATE_SPEAKS,
    SCREENING,
    QUESTIONS,
    ENDED;

    boolean isRunning() {
        return this != WAITING && this != ENDED;
    }
}
