package org.presessions.meeting.commands;

import java.util.Locale;

/// Why a command was refused; the words are `meeting.refused.<code>`.
public enum MeetingRefusal {
    NOT_OPEN_YET,
    ENDED,
    NOT_FROM_HERE,
    QUESTIONS_CLOSED,
    ALREADY_TAKEN,
    NO_SUCH_QUESTION,
    NOT_TO_YOU,
    NOT_QUESTION_TIME;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
