package org.presessions.meeting.commands;

/// What became of a command.
public sealed interface MeetingOutcome {
    /// It happened.
    record Done() implements MeetingOutcome {}

    /// It had happened already: it was sent twice, or somebody else was faster.
    record Unchanged() implements MeetingOutcome {}

    record Refused(MeetingRefusal reason) implements MeetingOutcome {}

    /// Words that are none, or too many.
    static MeetingOutcome refusedWords(String words) {
        return new Refused(words.isEmpty() ? MeetingRefusal.TEXT_EMPTY : MeetingRefusal.TEXT_LONG);
    }
}
