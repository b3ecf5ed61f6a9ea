package org.presessions.meeting.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEvent.MicrophoneEvent;
import org.presessions.meeting.log.MeetingEvent.ProgrammeEvent;
import org.presessions.meeting.log.MeetingEvent.QuestionEvent;

/// A meeting at one moment: what its log amounts to up to an event.
///
/// @param seq number of the last event; 0 before the first
/// @param withoutMicrophone persons whose microphone a moderator took away
public record MeetingState(long seq, Programme programme, QuestionQueue questions, Set<UUID> withoutMicrophone) {
    static final MeetingState EMPTY = new MeetingState(0, Programme.WAITING, QuestionQueue.EMPTY, Set.of());

    MeetingState after(MeetingEvent event, Instant at) {
        return switch (event) {
            case MeetingEvent.Ended ended -> with(programme.after(ended, at), questions.ended());
            case ProgrammeEvent move -> with(programme.after(move, at), questions);
            case QuestionEvent move -> with(programme, questions.after(move, at, programme.floor()));
            case MicrophoneEvent move -> new MeetingState(seq + 1, programme, questions, microphones(move));
        };
    }

    public MeetingStage stage() {
        return programme.stage();
    }

    private MeetingState with(Programme moved, QuestionQueue asked) {
        return new MeetingState(seq + 1, moved, asked, withoutMicrophone);
    }

    private Set<UUID> microphones(MicrophoneEvent event) {
        var persons = new HashSet<>(withoutMicrophone);
        switch (event) {
            case MeetingEvent.MicrophoneTaken(var personId) -> persons.add(personId);
            case MeetingEvent.MicrophoneGivenBack(var personId) -> persons.remove(personId);
        }
        return Set.copyOf(persons);
    }
}
