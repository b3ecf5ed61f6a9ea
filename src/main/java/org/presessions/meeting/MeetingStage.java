package org.presessions.meeting;

import java.util.Locale;

/// Where the programme of a Pre-session is.
enum MeetingStage {
    WAITING,
    OPENING,
    STATE_SPEAKS,
    SCREENING,
    QUESTIONS,
    ENDED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isRunning() {
        return this != WAITING && this != ENDED;
    }
}
