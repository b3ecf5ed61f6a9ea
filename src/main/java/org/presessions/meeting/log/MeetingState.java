package org.presessions.meeting.log;

import java.time.Instant;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEvent.ProgrammeEvent;
import org.presessions.meeting.log.MeetingEvent.QuestionEvent;

/// A meeting at one moment: what its log amounts to up to an event.
///
/// @param seq number of the last event; 0 before the first
public record MeetingState(long seq, Programme programme, QuestionQueue questions) {
    static final MeetingState EMPTY = new MeetingState(0, Programme.WAITING, QuestionQueue.EMPTY);

    MeetingState after(MeetingEvent event, Instant at) {
        return switch (event) {
            case MeetingEvent.Ended ended -> new MeetingState(seq + 1, programme.after(ended, at), questions.ended());
            case ProgrammeEvent move -> new MeetingState(seq + 1, programme.after(move, at), questions);
            case QuestionEvent move ->
                new MeetingState(seq + 1, programme, questions.after(move, at, programme.floor()));
        };
    }

    public MeetingStage stage() {
        return programme.stage();
    }
}
