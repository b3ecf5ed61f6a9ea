package org.presessions.meeting.commands;

import java.util.Locale;

/// Where the programme of a Pre-session is.
public enum MeetingStage {
    WAITING,
    OPENING,
    STATE_SPEAKS,
    SCREENING,
    QUESTIONS,
    ENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isRunning() {
        return this != WAITING && this != ENDED;
    }
}
