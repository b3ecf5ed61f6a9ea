package org.presessions.meeting.commands;

import org.presessions.shared.Coded;

/// Why a command was refused; the words are `meeting.refused.<code>`.
public enum MeetingRefusal implements Coded {
    NOT_OPEN_YET,
    ENDED,
    NOT_FROM_HERE,
    QUESTIONS_CLOSED,
    ALREADY_TAKEN,
    ASKED_OTHERWISE,
    NO_SUCH_QUESTION,
    NO_SUCH_SPEAKER,
    NOT_TO_YOU,
    NOT_QUESTION_TIME,
    HAS_NOT_THE_FLOOR,
    REASON_MISSING,
    STATE_NEEDS_REASON,
    REASON_LONG,
    TEXT_EMPTY,
    TEXT_LONG
}
